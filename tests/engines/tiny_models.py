"""Trains a tokenizer, a multi-word token expander and an NER model with Stanza's own trainers, on sentences of ours.

They are good for nothing but these sentences, and real: Stanza loads them as it loads its own. It takes about a minute,
so pytest's cache keeps them, under a hash of this file and of the versions of torch and Stanza.
"""

import contextlib
import hashlib
import itertools
import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

PLACES = ["سرت", "تعز", "الرقة", "حمص", "بنغازي", "درنة", "كركوك", "عفرين", "زليتن", "مأرب"]
PEOPLE = ["سالم الدرسي", "يوسف مراد", "نادر شلبي", "فواز الكردي", "مروان قاسم"]
GROUPS = ["حركة الشباب", "جيش الشمال", "كتائب الفجر", "لواء الساحل"]
# A word in braces takes a name; `+` parts the words of one token.
TEMPLATES = [
    "قصفت طائرات مدينة {P} أمس .",
    "و+قال {N} إن {G} هاجمت {P} .",
    "أعلنت {G} مقتل ثلاثة جنود في {P} .",
    "و+سيطرت {G} على بلدة {P} ، و+قتلت جنديين .",
    "أكد {N} أن القوات دخلت {P} ف+جرا .",
    "و+في {P} ، قتل مدنيان ب+رصاص {G} .",
    "« لن ننسحب من {P} » ، قال {N} ل+الصحافيين .",
]
_LABEL = {"P": "LOC", "N": "PER", "G": "ORG"}
_NO_SPACE_AFTER, _NO_SPACE_BEFORE = {"«"}, {".", "،", "»"}


def sentences():
    """Lists of (words of one token, label, space behind it)."""
    names = itertools.product(PLACES, PEOPLE, GROUPS)
    for number, (place, person, group) in enumerate(names):
        filled = {"P": place, "N": person, "G": group}
        yield _sentence(TEMPLATES[number % len(TEMPLATES)], filled)


def _sentence(template, names):
    rows = []
    for piece in template.split():
        if piece[0] == "{":
            words = names[piece[1]].split()
            rows += [([word], ("I-" if n else "B-") + _LABEL[piece[1]]) for n, word in enumerate(words)]
        else:
            rows.append((piece.split("+"), "O"))
    following = [words[0] for words, _ in rows[1:]] + [""]
    return [
        (words, label, words[0] not in _NO_SPACE_AFTER and after not in _NO_SPACE_BEFORE)
        for (words, label), after in zip(rows, following, strict=True)
    ]


def conllu(rows):
    """One sentence in CoNLL-U, with ranges for tokens of several words."""
    lines, at = [f"# text = {plain(rows)}"], 1
    for words, _, space in rows:
        misc = "_" if space else "SpaceAfter=No"
        if len(words) > 1:
            lines.append(_line(f"{at}-{at + len(words) - 1}", "".join(words), misc, head="_"))
        for word in words:
            lines.append(_line(at, word, misc if len(words) == 1 else "_", head=0 if at == 1 else 1))
            at += 1
    return "\n".join(lines) + "\n\n"


def _line(number, form, misc, head):
    return "\t".join(map(str, (number, form, "_", "_", "_", "_", head, "_" if head == "_" else "dep", "_", misc)))


def plain(rows):
    """The text of one sentence."""
    return "".join("".join(words) + (" " if space else "") for words, _, space in rows).strip()


def train(folder: Path) -> Path:
    """Train the three models into a folder, unless they are there; return the folder."""
    if not folder.exists():
        work = folder.with_name(f"{folder.name}.{os.getpid()}")  # two test processes may train at once
        work.mkdir(parents=True)
        for step in (_data, _tokenizer, _expander, _ner):
            step(work)
        (work / "resources.json").write_text("{}", "utf-8")
        with contextlib.suppress(OSError):  # the other process was faster; its models are as good
            work.rename(folder)
    return folder


def key():
    """What the models depend on."""
    versions = [metadata.version(name) for name in ("stanza", "torch")]
    return hashlib.sha256("\0".join([Path(__file__).read_text("utf-8"), *versions]).encode()).hexdigest()[:16]


def _data(folder):
    every = list(sentences())
    parts = {"train": every[:160], "dev": every[160:]}
    for part, rows in parts.items():
        (folder / f"{part}.conllu").write_text("".join(map(conllu, rows)), "utf-8")
        ner = [[{"text": "".join(words), "ner": label} for words, label, _ in one] for one in rows]
        (folder / f"{part}.json").write_text(json.dumps(ner, ensure_ascii=False), "utf-8")
        paragraphs = [" ".join(map(plain, rows[k : k + 5])) for k in range(0, len(rows), 5)]
        (folder / f"{part}.txt").write_text("\n\n".join(paragraphs) + "\n", "utf-8")
        _run(
            "stanza.utils.datasets.prepare_tokenizer_data",
            *(folder / f"{part}.txt", folder / f"{part}.conllu"),
            *("-o", folder / f"{part}.toklabels", "-m", folder / f"{part}-mwt.json"),
        )
        _run("stanza.utils.datasets.contract_mwt", folder / f"{part}.conllu", folder / f"{part}.in.conllu")


def _tokenizer(folder):
    _run(
        "stanza.models.tokenizer",
        *("--mode", "train", "--cpu", "--lang", "ar", "--shorthand", "ar_tiny", "--seed", "1", "--max_seqlen", "200"),
        *("--txt_file", folder / "train.txt", "--label_file", folder / "train.toklabels"),
        *("--mwt_json_file", folder / "dev-mwt.json", "--dev_txt_file", folder / "dev.txt"),
        *("--dev_label_file", folder / "dev.toklabels", "--dev_conll_gold", folder / "dev.conllu"),
        *("--steps", "200", "--eval_steps", "100", "--save_dir", folder, "--save_name", "tokenizer.pt"),
    )


def _expander(folder):
    _run(
        "stanza.models.mwt_expander",
        *("--mode", "train", "--cpu", "--lang", "ar", "--shorthand", "ar_tiny", "--seed", "1", "--max_dec_len", "20"),
        *("--train_file", folder / "train.in.conllu", "--eval_file", folder / "dev.in.conllu"),
        *("--gold_file", folder / "dev.conllu"),
        *("--num_epoch", "5", "--save_dir", folder, "--save_name", "mwt.pt"),
    )


def _ner(folder):
    _run(
        "stanza.models.ner_tagger",
        *("--mode", "train", "--cpu", "--shorthand", "ar_tiny", "--seed", "1", "--no_pretrain"),
        *("--train_file", folder / "train.json", "--eval_file", folder / "dev.json"),
        *("--hidden_dim", "32", "--char_hidden_dim", "16", "--char_emb_dim", "16", "--word_emb_dim", "32"),
        *("--optim", "adam", "--lr", "0.01", "--max_steps", "150", "--eval_interval", "50"),
        *("--save_dir", folder, "--save_name", "ner.pt"),
    )


def _run(module, *arguments):
    command = [sys.executable, "-m", module, *map(str, arguments)]
    done = subprocess.run(
        command, env=os.environ | {"OMP_NUM_THREADS": "1"}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{module} failed:\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}"
