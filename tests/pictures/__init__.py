"""The pictures in README: six screens of a journal of invented entries, and a team's."""
