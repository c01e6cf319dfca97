"""A monkey at the keyboard: keys without waiting, a slow vault, and a look at what was lost."""
