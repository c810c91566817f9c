"""A listed name of several words is one phrase, and of its own kind, whatever its first word means by itself."""

import pytest

import conflict_events as ce
from conflict_events.languages import word_lists

# Word list, sentence, role: what stands in the braces fills the role whole.
FRAMES = (
    ("people", "اتهم {} الجيش بقصف مستشفى السبت.", "speaker"),
    ("people", "قتل {} في غارة جوية السبت.", "victim"),
    ("people", "أعلن {} استهداف السفينة.", "speaker"),
    ("states", "اتهمت {} الجيش بقصف مستشفى السبت.", "speaker"),  # a verb in the feminine
    ("cities", "شن الطيران غارات على {} أمس.", "place"),
    ("cities", "سيطر الجيش على {} أمس.", "object"),
    ("armed_groups", "قتل عنصر من {} في كمين.", "victim"),
    ("state_forces", "شنت {} هجوما على قرية أمس.", "attacker"),
)
SHARE = 0.97  # of the names, that a frame must read whole: a few are words of times, of numbers and of verbs
SAMPLE = 150
MASCULINE = ("الاحتلال", "الاتحاد")  # states that no verb in the feminine is said by


@pytest.fixture(scope="module")
def extract():
    return ce.load(ner="lexicon")


def names(kind):
    """Names of several words, one for each first word, spread over the list."""
    listed = [name for name in word_lists("ar", "lexicons")[kind] if " " in name]
    long = {name.split()[0]: name for name in listed if kind != "states" or not name.startswith(MASCULINE)}
    return list(long.values())[:: max(1, len(long) // SAMPLE)]


@pytest.mark.parametrize(("kind", "frame", "role"), FRAMES)
def test_a_name_fills_its_role_whole(extract, kind, frame, role):
    listed = names(kind)
    wrong = []
    for name in listed:
        events = extract(frame.format(name), published="2018-06-13").events
        if not any(a.text.endswith(name) for e in events for a in e.arguments if a.role == role):
            wrong.append(name)
    assert len(wrong) <= (1 - SHARE) * len(listed), " ; ".join(wrong)
