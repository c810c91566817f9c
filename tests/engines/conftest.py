import importlib.util
from pathlib import Path

import pytest

_spec = importlib.util.spec_from_file_location("tiny_models", Path(__file__).with_name("tiny_models.py"))
tiny_models = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(tiny_models)


@pytest.fixture(scope="session")
def tiny(request):
    """The folder of three small models, trained once and kept in pytest's cache."""
    return tiny_models.train(request.config.cache.mkdir("tiny-models") / tiny_models.key())


@pytest.fixture(scope="session")
def make_pipeline(tiny):
    """Build a Stanza pipeline of the small models, with this package's processor at its end."""
    stanza = pytest.importorskip("stanza")
    import conflict_events.engines.stanza  # noqa: F401  # what registers the processor

    def make(processors="tokenize,mwt,ner,conflict_events", **options):
        paths = {"tokenize": "tokenizer.pt", "mwt": "mwt.pt", "ner": "ner.pt"}
        models = {f"{name}_model_path": str(tiny / file) for name, file in paths.items() if name in processors}
        return stanza.Pipeline(
            "ar", dir=str(tiny), processors=processors, download_method=None, allow_unknown_language=True,
            use_gpu=False, logging_level="ERROR", **models, **options,
        )  # fmt: skip

    return make
