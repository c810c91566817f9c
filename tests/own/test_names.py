"""Files of names of a user's own."""

import pickle

import pytest

import conflict_events as ce
from conflict_events.entities.words.own_names import LIST_OF_KIND, read_names
from conflict_events.languages import word_lists
from conflict_events.languages.data_file import DataFile

SENTENCE = "قصف لواء فرسان الوادي بلدة تل القصب بمدفع الرعد."


def load(tmp_path, text):
    path = tmp_path / "names.toml"
    path.write_text(text, encoding="utf-8")
    return ce.load(ner="lexicon", lexicons=[path], resolve=False)


def entities(extractor, text):
    return {(e.text, e.kind) for e in extractor(text).entities}


def test_names_are_found_by_their_kind(root):
    extractor = ce.load(ner="lexicon", lexicons=[root / "examples" / "own_names.toml"], resolve=False)
    found = entities(extractor, SENTENCE)
    assert {("لواء فرسان الوادي", "group"), ("تل القصب", "place"), ("مدفع الرعد", "weapon")} <= found
    assert ("لواء فرسان الوادي", "group") not in entities(ce.load(ner="lexicon", resolve=False), SENTENCE)


def test_a_name_fills_a_role(root):
    extractor = ce.load(ner="lexicon", lexicons=[root / "examples" / "own_names.toml"], resolve=False)
    (event,) = extractor(SENTENCE).events
    assert [(a.role, a.kind) for a in event.arguments if a.role in ("attacker", "weapon")] == [
        ("attacker", "group"),
        ("weapon", "weapon"),
    ]


def test_a_shipped_name_is_switched_off(tmp_path):
    sentence = "وصل الوفد إلى سرت أمس."
    assert ("سرت", "place") in entities(ce.load(ner="lexicon", resolve=False), sentence)
    assert ("سرت", "place") not in entities(load(tmp_path, 'off = ["سرت"]'), sentence)


def test_the_extractor_travels_without_the_file(tmp_path):
    extractor = load(tmp_path, '[names]\nplace = ["تل القصب"]')
    (tmp_path / "names.toml").unlink()
    copy = pickle.loads(pickle.dumps(extractor))  # noqa: S301 - made a moment ago
    assert ("تل القصب", "place") in entities(copy, "قصف الجيش تل القصب.")
    assert "+" in extractor("نص").versions.data


def test_every_kind_can_be_added_to(tmp_path):
    words = {kind: "زعفراني" if kind == "origin" else f"زعفران {kind}" for kind in LIST_OF_KIND}
    lines = "".join(f'{kind} = ["{word}"]\n' for kind, word in words.items())
    added = read_names("ar", [DataFile("names.toml", f"[names]\n{lines}")]).added
    assert added == tuple((LIST_OF_KIND[kind], word) for kind, word in words.items())
    assert set(LIST_OF_KIND.values()) - {"people"} <= set(word_lists("ar", "lexicons"))
    assert load(tmp_path, f"[names]\n{lines}")(SENTENCE).events


@pytest.mark.parametrize(
    ("text", "line", "complaint"),
    [
        ('[name]\ngroup = ["لواء"]', 1, "the heading 'name' is unknown; did you mean 'names'?"),
        ('[names]\ngruop = ["لواء الوادي"]', 2, "the kind 'gruop' is unknown; did you mean 'group'?"),
        ('[names]\ngroup = "لواء الوادي"', 2, "group is no list of names"),
        ('[names]\ngroup = ["لواء الوادي", 5]', 2, "group is no list of names"),
        ('[names]\ngroup = [\n"داعش"]', 3, "the name 'داعش' is shipped"),
        ('[names]\ngroup = [\n"لواء الوادي",\n"لواء الوادي"]', 3, "stands twice"),
        ('[names]\ngroup = ["  "]', 2, "a name is empty"),
        ('[names]\norigin = ["جبل الوادي"]', 2, "is no single word"),
        ('off = ["داعشش"]', 1, "there is no name 'داعشش' to switch off; did you mean 'داعش'?"),
        ('off = "داعش"', 1, "off is no list of names"),
        ("names = 5", 1, "names is no table"),
        ('[names]\nplace = ["تل\u200f القصب"]', 2, "U+200F (right-to-left mark)"),
        ('[names]\nplace = ["تـل القصب"]', 2, "a tatweel lengthens a word; write 'تل'"),
        ('[names]\nplace = ["تل القصب"', 2, "this is not TOML"),
    ],
)
def test_complaints(tmp_path, text, line, complaint):
    with pytest.raises(ce.DataFileError) as caught:
        load(tmp_path, text)
    assert complaint in str(caught.value)
    assert caught.value.errors[0].line == line
