"""Word classes that the rows about facts share, as pieces of patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .rule import compiled

if TYPE_CHECKING:
    from collections.abc import Callable


def one_of(phrases: str) -> str:
    """Return a pattern for any one of some phrases, given with commas between them.

    A phrase may hold patterns of its own; a blank in it stands for white space.
    """
    parts = (phrase.strip().replace(" ", r"\s") for phrase in phrases.split(", "))
    return "(?:" + "|".join(part for part in parts if part) + ")"


REST = r"[^.;!?\n]{0,60}"
"""What follows in the same clause and goes with the fact."""

PERSON = one_of(
    "kid, kids, baby, babies, child, children, toddler, infant, newborn, girl, girls, boy, boys, "
    "teen, teenager, man, men, woman, women, guy, guys, dude, lady, mom, mother, mama, dad, "
    "father, "
    "grandma, grandpa, husband, wife, brother, sister, son, daughter, pt, pts, patient, patients, "
    "suspect, sx, susp, subject, perp, shooter, gunman, driver, passenger, rider, victim, victims, "
    "vic, inmate, prisoner, detainee, caller, body, probie, rookie, owner, jumper, swimmer, "
    "trucker, "
    "resident, student, worker, hostage, offender, i/m, other one, first one, little one"
)
WHOM = (
    r"(?:him|her|them|'?em|both\sof\sthem|one\sof\sthem|(?:the|a|that|this|both|two|three|four|"
    rf"another|some|his|her)\s(?:(?!wrong)[\w-]{{2,9}}\s){{0,2}}?{PERSON})(?!\w|'s)"
)
"""The one something is done to."""
KIN = one_of(
    "brother, sister, cousin, uncle, aunt, nephew, niece, son, daughter, dad, father, mom, mother, "
    "mama, momma, wife, husband, kid, kids, child, grandson, granddaughter, grandma, grandpa, "
    "grandmother, grandfather, fianc[eé]{1,2}, girlfriend, boyfriend, gf, bf, stepson, stepdad, "
    "parents, twin, in-?law"
)
ROLE = one_of(
    "officers?, ofcr?, cops?, deput(?:y|ies), deps?, troopers?, sgts?, sergeants?, lts?, "
    "lieutenants?, capts?, captains?, chiefs?, bc, cpl, corporal, detectives?, dets?, agents?, "
    "firefighters?, ffs?, fireman, firemen, truckies?, engineers?, drivers?, probies?, probys?, "
    "rookies?, rooks?, boots?, trainees?, recruits?, cadets?, medics?, paramedics?, pms?, emts?, "
    "aemts?, nurses?, rns?, dispatchers?, calltakers?, call\\stakers?, telecommunicators?, co'?s?, "
    "corrections\\sofficers?, guards?, jailers?, handlers?, pilots?, supervisors?, sups?, ftos?, "
    "instructors?, chaplains?, smokejumpers?, hotshots?, divers?, rangers?, marshals?, "
    "constables?, "
    "explorers?, volunteers?, sros?, snipers?, negotiators?, swimmers?, coroners?"
)
TRAITS = one_of(
    "black, brown, white, asian, latina, latino, latinx, hispanic, mexican, native, indigenous, "
    "tribal, muslim, jewish, sikh, hindu, mormon, hmong, somali, filipino, filipina, vietnamese, "
    "korean, chinese, indian, arab, samoan, hawaiian, haitian, puerto\\srican, dominican, "
    "gay, openly\\sgay, lesbian, trans, transgender, nonbinary, queer, deaf, "
    "female, male, woman, women, girl, lady, single\\smom, pregnant, immigrant, bilingual"
)
NUMBER = r"(?:\d{1,2}|both|one|two|three|four|five|six|seven|eight|nine|ten|all)"

_LEARNT = re.compile(
    r"\b(?:training|trainings|trained|class|classes|academy|sims?|simulation|drills?|range|quals?|"
    r"qualified|recert|practiced?|practicing|scenarios?|mannequin|manikin|dummy|paper|course|"
    r"video\s?game|movie|hunting|deer|elk|duck|hoops?|pool|golf|softball|basketball|fishing|"
    r"paintball|dreams?|nightmares?)\b",
    re.IGNORECASE,
)
_AROUND = 40
"""Characters on each side in which a word of practice or play counts."""


def for_real(match: re.Match[str]) -> bool:
    """Return whether nothing near a match says practice, sport or a dream."""
    start, end = match.span()
    return not _LEARNT.search(match.string, max(0, start - _AROUND), end + _AROUND)


def unless(pattern: str) -> Callable[[re.Match[str]], bool]:
    """Return a check that a match is real and that *pattern* is not in it."""
    return lambda match: for_real(match) and not compiled(pattern).search(match.group())
