"""From single scored words to whole names, everywhere they occur in the note."""

from __future__ import annotations

from . import lexicon, slots
from .findings import Kind
from .names import SURE, people
from .note import Note, Scored
from .span import Span

_PARTICLES = frozenset(
    "de la del da dos van von der den di bin al el ibn le du st mc mac san dela".split()
)
_VAGUE_PARTICLES = frozenset("la le st al el san".split())
_PLACED = frozenset("in at from near to outside off of".split())
_PLACED_SURELY = frozenset("in at near outside".split())
_NICKNAME_HEADS = frozenset(
    "big little lil old young slim uncle aunt auntie tio tia miss crazy fat tall baby mama papa "
    "doc ol".split()
)
_FIRST_NAMES = frozenset("jesus christian angel precious".split())
_FIRST_CAPITALS = frozenset("jan june april august may".split())
_NEVER_FIRST = ("stop", "verbs_after", "contact")
_NEVER_LAST = ("stop", "verbs_after", "contact", "jargon", "family")
_NO_PLACES = ("stop", "facilities", "agencies")
_GENERATIONS = frozenset("jr sr iii ii".split())
_LETTER_WORDS = "aiuwn"
"""Single letters that are more often a word than an initial."""
JOINED = 0.7
"""Score from which a word belongs to the sure name beside it."""
REPEATED = 0.0
"""Score from which a common word is taken for a sure name met elsewhere in the note."""
_SURE_WEIGHT = 51
_UNSURE_WEIGHT = 20


def names(note: Note) -> list[Span]:
    """Return the names in the tokens of a note."""
    whole = _Whole(note, {s.index: s for s in people(note)})
    whole.repeat()
    out: list[Span] = []
    index = 0
    while index < len(note.words):
        if index not in whole.scored:
            index += 1
            continue
        span, index = whole.grown(index)
        out.append(span)
    return out


def _any(low: str, lists: tuple[str, ...]) -> bool:
    return any(low in lexicon.words(name) for name in lists)


class _Whole:
    """Joins scored words into names."""

    def __init__(self, note: Note, scored: dict[int, Scored]) -> None:
        self.note = note
        self.scored = scored

    def repeat(self) -> None:
        """Score every other occurrence of a sure name as high as its best."""
        best: dict[str, Scored] = {}
        for s in self.scored.values():
            low = self.note.low(s.index)
            if s.score >= SURE and (low not in best or s.score > best[low].score):
                best[low] = s
        for index, token in enumerate(self.note.words):
            found = best.get(token.low)
            if found is None or not token.word or not self._again(index, found):
                continue
            if index not in self.scored or self.scored[index].score < SURE:
                self.scored[index] = Scored(
                    index, found.score, "the same name again", found.rule, found.role
                )

    def _again(self, index: int, found: Scored) -> bool:
        """Return whether a word already found as a name means the same here."""
        low = self.note.low(index)
        common = lexicon.word(low).common
        if common < 3 or low in lexicon.words("mostly_names"):
            return True
        if index in self.scored and self.scored[index].score >= REPEATED:
            return True
        if self.note.capital(index):
            return not self.note.words[index].opens or common < 5
        if self.note.capital(found.index):
            return False
        return common < 4 or slots.bare(self.note, index, lexicon.word(low)) > 0

    def grown(self, index: int) -> tuple[Span, int]:
        """Return the whole name around a scored word, and where to go on."""
        last, best = index, self.scored[index]
        first = self._backwards(index) if best.score >= SURE else index
        while (step := self._next(last, best.score)) > last:
            last = step
            if last in self.scored and self.scored[last].score > best.score:
                best = self.scored[last]
        sure = best.score >= SURE
        end = self.note.words[last].end - (2 if self.note.words[last].possessive else 0)
        inside = (self.scored[i] for i in range(first, last + 1) if i in self.scored)
        span = Span(
            self.note.words[first].start,
            end,
            self._kind(first, best),
            1 if sure else 2,
            best.why,
            best.rule,
            _SURE_WEIGHT if sure else _UNSURE_WEIGHT,
            role=next((s.role for s in inside if s.role), ""),
        )
        return span, last + 1

    def _kind(self, first: int, best: Scored) -> Kind:
        back = self.note.low(first - 1)
        word = lexicon.word(self.note.low(first))
        if (
            back not in _PLACED
            or best.rule in {"name-rank", "name-told", "name-slot"}
            or word.given >= 2
        ):
            return Kind.NAME
        return Kind.PLACE if back in _PLACED_SURELY or not word.name else Kind.NAME

    def _backwards(self, index: int) -> int:
        """Return where a name begins that was found at a word."""
        note, back = self.note, index - 1
        if back < 0 or note.words[back].masked:
            return index
        if note.low(back) == "." and self._is_initial(back - 1):
            return self._backwards(back - 1)
        if note.low(back) in {"'", '"'}:
            return self._quoted_before(index)
        same_case = note.words[back].word and note.capital(index) == note.capital(back)
        if same_case and note.low(back) in _NICKNAME_HEADS:
            return back
        if (
            note.words[back].word
            and note.capital(back)
            and (len(note.low(back)) == 1 or note.low(back) in _PARTICLES)
        ):
            return back
        return (
            back if note.near(index) and self._first_name(back) and self._surname(index) else index
        )

    def _quoted_before(self, index: int) -> int:
        """Step back over a nickname in quotes to the word before it."""
        note, mark = self.note, self.note.low(index - 1)
        for opened in range(index - 3, max(index - 5, -1), -1):
            if note.low(opened) == mark:
                return opened
        return index

    def _first_name(self, index: int) -> bool:
        """Return whether a word no rule took for a name may be a first name."""
        token = self.note.words[index]
        if not token.word or token.possessive:
            return False
        low = token.low
        if low in _FIRST_NAMES or (low in _FIRST_CAPITALS and self.note.capital(index)):
            return True
        word = lexicon.word(low)
        usual = word.given >= 2 and word.common <= 5
        return usual and not _any(low, _NEVER_FIRST) and low not in lexicon.ranks()

    def _surname(self, index: int) -> bool:
        """Return whether a word is better known as a surname."""
        word = lexicon.word(self.note.low(index))
        return word.last > word.given or not word.name

    def _is_initial(self, index: int) -> bool:
        token = self.note.at(index)
        return token is not None and token.word and len(token.text) == 1

    def _next(self, index: int, score: float) -> int:
        """Return the place of the next word of the same name, or the same place."""
        token, ahead = self.note.words[index], self.note.at(index + 1)
        if ahead is None or ahead.masked or token.possessive:
            return index
        if ahead.start == token.end:
            return self._glued(index, score)
        if ahead.start - token.end > 1:
            return index
        if self._scored_beside(index + 1, score) or score < SURE:
            return index + self._scored_beside(index + 1, score)
        if ahead.word:
            return self._loose(index)
        return self._over_quotes(index) if ahead.text in "\"'(" else index

    def _scored_beside(self, index: int, score: float) -> bool:
        """Return whether a scored word belongs to the name before it."""
        beside = self.scored.get(index)
        return beside is not None and (beside.score >= JOINED or score < SURE)

    def _glued(self, index: int, score: float) -> int:
        """Go over a hyphen, or the full stop of an initial."""
        token, mark = self.note.words[index], self.note.words[index + 1]
        after = self.note.at(index + 2)
        if after is None or not after.word:
            return index
        if mark.text == "-" and after.start == mark.end:
            word = lexicon.word(after.low)
            named = score >= SURE and (word.name > 0 or word.common == 0)
            return index + 2 if index + 2 in self.scored or named else index
        short = mark.text == "." and len(token.text) <= 2 and index + 2 in self.scored
        return index + 2 if short and after.start - mark.end <= 1 else index

    def _over_quotes(self, index: int) -> int:
        """Step over a nickname in quotes or brackets to the surname behind it."""
        mark = self.note.words[index + 1].text
        close = ")" if mark == "(" else mark
        for end in range(index + 3, min(index + 5, len(self.note.words))):
            if self.note.words[end].text == close:
                return end + 1 if end + 1 in self.scored and self.note.near(end + 1) else index
        return index

    def _loose(self, index: int) -> int:
        """Go on to a word no rule took for a name by itself."""
        note, low = self.note, self.note.low(index + 1)
        capital = note.capital(index + 1)
        if len(low) == 1:
            return self._over_initial(index)
        if low in _GENERATIONS:
            return index + 1
        if low in _PARTICLES:
            named = capital or low not in _VAGUE_PARTICLES
            return next((i for i in (index + 3, index + 2) if i in self.scored and named), index)
        if capital:
            surname = not note.words[index + 1].text.isupper() and not _any(low, _NO_PLACES)
            return index + 1 if surname and lexicon.word(low).name else index
        return index + 1 if not note.capital(index) and self._lower_surname(index) else index

    def _over_initial(self, index: int) -> int:
        note, low = self.note, self.note.low(index + 1)
        behind = index + 2
        if behind in self.scored and note.near(behind) and self.scored[behind].score >= SURE:
            return behind if note.capital(index) == note.capital(behind) else index
        if note.capital(index + 1):
            return index + 1
        ahead = note.at(behind)
        ends = ahead is None or not ahead.word or ahead.low in lexicon.words("verbs_after")
        if low == "w":
            ends = ends and not (ahead is not None and ahead.low == "/")
        elif low in _LETTER_WORDS:
            return index
        return index + 1 if ends else index

    def _lower_surname(self, index: int) -> bool:
        """Return whether a lower-case word behind a given name is its surname."""
        low = self.note.low(index + 1)
        first, second = lexicon.word(self.note.low(index)), lexicon.word(low)
        if first.given < 2 or second.last < (3 if second.common == 5 else 2) or second.common > 5:
            return False
        if _any(low, _NEVER_LAST) or low in lexicon.ranks():
            return False
        ahead = self.note.at(index + 2)
        return ahead is None or not ahead.word or _any(ahead.low, ("verbs_after", "stop"))
