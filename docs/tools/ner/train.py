"""Train the NER model that ships, with Stanza's own trainer.

    pip install -c .ci/constraints.txt -e ".[train]"
    python docs/tools/ner/train.py --aqmar DIR --news FILE [--out DIR] [--work DIR]

`--aqmar` is a folder with the articles of AQMAR (Mohit and others 2012, CC BY-SA 3.0), a token and its tag a line;
`--news` is JSON Lines of unannotated news with `text`, plain or gzipped. Neither is part of this project. On two cores
it takes about half an hour. Seeds are fixed and one thread computes, so that the same data give the same model on the
same machine. docs/models.md says what the model is worth; measure.py measures it.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from augment import Names
from pack import pack
from reading import aqmar, labelled, news
from silver import label
from vectors import DIMENSIONS, Sentences, learn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reading import Labelled

SEED = 7
SHIPPED = Path(__file__).resolve().parents[3] / "conflict_events" / "languages" / "ar" / "models"
HELD_OUT = 37  # of the news every 37th article is for choosing among the models, and is not trained on
_SILVER, _EMPTY = 18_000, 0.1  # silver sentences, and the share of them without a name
_DEV = 400
_EXCHANGED = 0.5  # share of the names in silver sentences that others take the place of
_SHORTEST, _LONGEST = 6, 70


def main() -> None:
    """Train, and pack what ships."""
    arguments = _arguments()
    work: Path = arguments.work
    work.mkdir(parents=True, exist_ok=True)
    rng = random.Random(SEED)  # noqa: S311  # nothing secret: the same choice each time is the point
    gold = aqmar(arguments.aqmar, "train")
    text, table = work / "vectors.txt", work / "vectors.pt"
    print(learn(Sentences(work / "sentences.txt", arguments.news, gold), gold, text, seed=SEED), "words with vectors")
    _run("stanza.models.common.convert_pretrain", str(table), str(text), "-1")

    silver = _silver(arguments.news)
    rest = [sentence for number, sentence in silver if number % HELD_OUT]
    held = [sentence for number, sentence in silver if number % HELD_OUT == 0]
    _write(work / "dev.json", [*aqmar(arguments.aqmar, "dev"), *rng.sample(held, min(_DEV, len(held)))])
    _train(work, [*gold, *gold, *_chosen(rest, rng)], arguments.steps)
    print(pack(work / "ner.pt", table, arguments.out, {"name": "ar-news"}))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--aqmar", type=Path, required=True)
    parser.add_argument("--news", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=SHIPPED)
    parser.add_argument("--work", type=Path, default=Path("build") / "ner")
    parser.add_argument("--steps", type=int, default=7000, help="most steps (%(default)s)")
    return parser.parse_args()


def _silver(corpus: Path) -> list[tuple[int, Labelled]]:
    """Label the sentences of the news that the lists leave nothing open in, each with the number of its article."""
    found = []
    for number, tokens in news(corpus):
        if _SHORTEST <= len(tokens) <= _LONGEST:
            names, sure = label(tokens)
            if sure:
                found.append((number, labelled(tokens, names)))
    return found


def _chosen(silver: Sequence[Labelled], rng: random.Random) -> list[Labelled]:
    """Choose silver sentences, rather those with many names and above all persons, and exchange half of the names."""
    names = Names(silver, rng)
    full = [one for one in silver if any(said != "O" for _, said in one)]
    empty = [one for one in silver if all(said == "O" for _, said in one)]
    # Sampling without replacement by weight: Efraimidis and Spirakis 2006.
    keys = sorted(((rng.random() ** (1 / _weight(one)), k) for k, one in enumerate(full)), reverse=True)
    wanted = round(_SILVER * (1 - _EMPTY))
    chosen = [full[k] for _, k in keys[:wanted]] + rng.sample(empty, min(len(empty), _SILVER - wanted))
    return [names.exchanged(one, _EXCHANGED) for one in chosen]


def _weight(sentence: Labelled) -> float:
    said = [label for _, label in sentence]
    return 1 + 3 * said.count("B-PER") + said.count("B-ORG") + 0.5 * said.count("B-LOC")


def _train(work: Path, sentences: Sequence[Labelled], steps: int) -> None:
    shuffled = list(sentences)
    random.Random(SEED).shuffle(shuffled)  # noqa: S311  # as above
    _write(work / "train.json", shuffled)
    options = {
        "mode": "train", "shorthand": "ar_news", "seed": SEED, "save_dir": work, "save_name": "ner.pt",
        "train_file": work / "train.json", "eval_file": work / "dev.json",
        "wordvec_pretrain_file": work / "vectors.pt", "word_emb_dim": DIMENSIONS,
        "hidden_dim": 128, "char_hidden_dim": 50, "char_emb_dim": 32, "word_dropout": 0.1, "locked_dropout": 0.1,
        "optim": "adam", "lr": 0.002, "lr_decay": 0.5, "patience": 3,
        "eval_interval": 200, "max_steps": steps, "max_steps_no_improve": 1500,
    }  # fmt: skip
    flags = [text for key, value in options.items() for text in (f"--{key}", str(value))]
    _run("stanza.models.ner_tagger", "--cpu", "--no_emb_finetune", *flags)


def _write(file: Path, sentences: Sequence[Labelled]) -> None:
    rows = [[{"text": word, "ner": said} for word, said in one] for one in sentences if one]
    file.write_text(json.dumps(rows, ensure_ascii=False), "utf-8")


def _run(module: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-m", module, *arguments], check=True, env=os.environ | {"OMP_NUM_THREADS": "1"})


if __name__ == "__main__":
    main()
