"""Texts that write a final ي as Egypt does: told as a whole, changed in place."""

import pytest

from conflict_events.text.spelling import respelled


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("تنفى القاهرة التهم التى وجهت فى الصحف", "تنفي القاهرة التهم التي وجهت في الصحف"),
        ("شخص يدعى حسن فى المبنى", "شخص يدعى حسن في المبنى"),
        ("يلقى كلمة في المستشفى", "يلقى كلمة في المستشفى"),
        ("يلقى كلمة في القاعة، وكتب خطأ فى مرة في النص", "يلقى كلمة في القاعة، وكتب خطأ فى مرة في النص"),
        (
            "اجتمع مسئولو وزارة الشئون مع ناشئون ولاجئون في سيئون",
            "اجتمع مسؤولو وزارة الشؤون مع ناشئون ولاجئون في سيئون",
        ),
        ("", ""),
    ],
)
def test_a_final_yeh_has_dots_where_the_text_never_writes_them(text: str, read: str) -> None:
    """Only a text that writes فى is changed, and no offset moves."""
    assert respelled(text) == read
    assert len(respelled(text)) == len(text)
