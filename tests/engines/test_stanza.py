import json

import pytest

import conflict_events as ce

pytestmark = [pytest.mark.minutes, pytest.mark.timeout(600), pytest.mark.filterwarnings("ignore")]

PLAIN = (
    "قصفت طائرات مدينة تعز أمس. وقال يوسف مراد إن حركة الشباب هاجمت سرت. "
    "وسيطرت كتائب الفجر على بلدة درنة، وقتلت جنديين."
)
ODD = [
    "قُصِفت مدينة تـــعز أمس.",
    "قال يوسف\u00a0مراد إن حركة\u00a0 الشباب هاجمت سرت.",
    "\u200fسيطرت كتائب الفجر على بلدة درنة\u200f، وقتلت جنديين.\n\n\tقتل مدنيان برصاص لواء الساحل!",
    "«لن ننسحب من سرت»، قال سالم الدرسي للصحافيين 😀",
    "سيطر جيش الشمال على حمص",
]


@pytest.fixture(scope="module")
def pipeline(make_pipeline):
    return make_pipeline(conflict_events_published="2018-05-03")


def test_a_document_gets_its_events(pipeline):
    found = pipeline(PLAIN).conflict_events
    found.verify(PLAIN)
    assert {event.type for event in found.events} == {"strike", "statement", "capture", "casualty"}
    assert found.published.isoformat() == "2018-05-03"
    assert [e.date.start.isoformat() for e in found.events if e.date] == ["2018-05-02"]


@pytest.mark.parametrize("text", ODD)
def test_every_span_lies_in_the_raw_text(pipeline, text):
    found = pipeline(text).conflict_events
    found.verify(text)
    assert found.events


def test_the_documents_own_sentences_and_entities_are_used(pipeline):
    document = pipeline(PLAIN)
    sentences = {(s.tokens[0].start_char, s.tokens[-1].end_char) for s in document.sentences}
    assert {(e.sentence.start, e.sentence.end) for e in document.conflict_events.events} <= sentences
    named = {(e.start, e.end) for e in document.conflict_events.entities}
    people = {(e.start_char, e.end_char) for e in document.ents if e.type == "PER"}
    assert people
    assert people <= named


def test_words_inside_a_token_cut_none_of_ours(make_pipeline):
    from stanza.models.common.doc import Document

    text = "وقتل جنديان في سرت"
    word = [
        {"id": (1, 2), "text": "وقتل", "start_char": 0, "end_char": 4},
        {"id": 1, "text": "و"},
        {"id": 2, "text": "قتل"},
    ]
    rest = [("جنديان", 5, 11), ("في", 12, 14), ("سرت", 15, 18)]
    word += [{"id": n, "text": t, "start_char": a, "end_char": b} for n, (t, a, b) in enumerate(rest, 3)]
    processor = make_pipeline().processors["conflict_events"]
    found = processor.process(Document([word], text=text)).conflict_events
    found.verify(text)
    assert [(e.type, e.trigger.text) for e in found.events] == [("casualty", "قتل")]


def test_many_documents_at_once_as_one_by_one(pipeline):
    from stanza.models.common.doc import Document

    texts = [PLAIN, *ODD]
    together = pipeline.bulk_process([Document([], text=text) for text in texts])
    assert [d.conflict_events for d in together] == [pipeline(text).conflict_events for text in texts]


def test_the_day_can_be_changed_between_documents(make_pipeline):
    pipeline = make_pipeline()
    text = "قصفت طائرات مدينة تعز أمس."
    (event,) = pipeline(text).conflict_events.events
    assert event.date is None
    pipeline.processors["conflict_events"].published = "2020-02-02"
    (event,) = pipeline(text).conflict_events.events
    assert event.date.start.isoformat() == "2020-02-01"


def test_an_extractor_of_ones_own_is_taken(make_pipeline):
    bare = ce.load(ner="lexicon", resolve=False)
    found = make_pipeline(conflict_events_extractor=bare)(PLAIN).conflict_events
    assert found.events
    assert all(argument.resolved is None for event in found.events for argument in event.arguments)


def test_without_tokens_the_complaint_says_what_is_missing(make_pipeline):
    with pytest.raises(ce.InputError, match='put "tokenize" before'):
        make_pipeline(processors="conflict_events")(PLAIN)


def test_a_document_without_text_is_refused(make_pipeline):
    from stanza.models.common.doc import Document

    processor = make_pipeline().processors["conflict_events"]
    with pytest.raises(ce.InputError, match="no text"):
        processor.process(Document([], text=None))


def test_a_pipeline_of_the_users_own_names_names(make_pipeline):
    extractor = ce.load(ner=make_pipeline(processors="tokenize,ner"))
    text = "قال نادر شلبي إن كتائب الفجر هاجمت زليتن."
    found = extractor(text)
    found.verify(text)
    assert ("نادر شلبي", "person") in {(e.text, e.kind) for e in found.entities}
    assert found.versions.model == "own pipeline"


@pytest.mark.parametrize("spec", ["stanza:{}/ner.pt", "stanza:{}/downloaded", "stanza:{}/downloaded/ar/ner/tiny.pt"])
def test_models_on_disk_are_loaded(tiny, spec):
    _as_downloaded(tiny)
    extractor = ce.load(ner=spec.format(tiny))
    text = "قال نادر شلبي إن كتائب الفجر هاجمت زليتن."
    assert ("نادر شلبي", "person") in {(e.text, e.kind) for e in extractor(text).entities}


def _as_downloaded(folder):
    """Lay a model out as `stanza.download` does."""
    place = folder / "downloaded"
    for kind, file in (("ner", "ner.pt"), ("tokenize", "tokenizer.pt")):
        (place / "ar" / kind).mkdir(parents=True, exist_ok=True)
        (place / "ar" / kind / "tiny.pt").write_bytes((folder / file).read_bytes())
    packages = {"default": {"tokenize": "tiny", "ner": "tiny"}}
    models = {"tiny": {"md5": "0"}}
    index = {"ar": {"lang_name": "Arabic", "packages": packages, "tokenize": models, "ner": models}}
    (place / "resources.json").write_text(json.dumps(index), "utf-8")
