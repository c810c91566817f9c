"""Makes what ships of what Stanza's trainer leaves: half precision, no empty tables, hashes, a card."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

# Of the trainer's settings those that a reader needs stay; paths of the machine that trained it go.
_PATHS = ("data_dir", "wordvec_dir", "wordvec_file", "wordvec_pretrain_file", "train_file", "eval_file", "save_dir")


def pack(ner: Path, vectors: Path, out: Path, card: dict[str, Any]) -> dict[str, int]:
    """Write `ner.pt`, `vectors.pt` and `model.json`.

    Args:
        ner: The model as trained.
        vectors: The vectors as converted by Stanza.
        out: The folder to write into.
        card: What the card says beside the hashes.

    Returns:
        Bytes by file name.
    """
    import torch

    model = torch.load(ner, map_location="cpu", weights_only=True)
    _without_empty_table(model)
    model["config"] |= {name: "" for name in _PATHS if name in model["config"]}
    model["model"] = {name: _half(value) for name, value in model["model"].items()}
    torch.save(model, out / "ner.pt")
    table = torch.load(vectors, map_location="cpu", weights_only=True)
    table["emb"] = _half(torch.as_tensor(table["emb"]))
    torch.save(table, out / "vectors.pt")
    hashes = {name: hashlib.sha256((out / name).read_bytes()).hexdigest() for name in ("ner.pt", "vectors.pt")}
    card = {
        "name": f"{card.pop('name')}-{hashes['ner.pt'][:8]}",
        "segmented": True,
        "files": {"weights": "ner.pt", "vectors": "vectors.pt"},
        "sha256": hashes,
    } | card
    (out / "model.json").write_text(json.dumps(card, ensure_ascii=False, indent=2) + "\n", "utf-8")
    return {name: (out / name).stat().st_size for name in hashes}


def _without_empty_table(model: dict[str, Any]) -> None:
    """Vectors were not tuned, so the table of what tuning adds to each word of the training data holds zeros alone."""
    table = model["model"].get("delta_emb.weight")
    if table is None:
        return
    if bool(table.any()):
        raise ValueError("the model was trained with tuned vectors; train with --no_emb_finetune")
    del model["model"]["delta_emb.weight"], model["vocab"]["delta"]


def _half(value: Any) -> Any:
    return value.half() if value.is_floating_point() else value
