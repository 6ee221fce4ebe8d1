"""The arithmetic of the benches."""

import pytest

from bench.repeats import certainty, digits, percentile, ratios, spread, surety, table


@pytest.mark.parametrize(
    ("measured", "percent", "expected"),
    [
        ([5.0], 50, 5.0),
        ([5.0], 99, 5.0),
        ([3.0, 1.0, 2.0], 0, 1.0),
        ([3.0, 1.0, 2.0], 50, 2.0),
        ([3.0, 1.0, 2.0], 100, 3.0),
        ([float(at) for at in range(1, 101)], 95, 95.0),
        ([float(at) for at in range(1, 101)], 99, 99.0),
        ([float(at) for at in range(1, 1_001)], 99.9, 999.0),
    ],
)
def test_percentile_is_the_nearest_measured_value(measured: list[float], percent: float, expected: float) -> None:
    assert percentile(measured, percent) == expected


@pytest.mark.parametrize(("rounds", "expected"), [(1, 0), (2, 0.5), (5, 0.9375), (9, 0.99609375)])
def test_more_rounds_are_surer(rounds: int, expected: float) -> None:
    assert certainty(rounds) == expected


@pytest.mark.parametrize(("rounds", "expected"), [(5, "93.8% sure"), (9, "99.6% sure"), (30, "more than 99.9% sure")])
def test_nothing_is_quite_sure(rounds: int, expected: str) -> None:
    assert surety(rounds) == expected


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0"), (0.0416, "0.0416"), (0.99, "0.990"), (1, "1.00"), (12.34, "12.3"), (999.4, "999"), (616_890, "616,890")],
)
def test_numbers_are_shown_with_three_digits_that_tell(value: float, shown: str) -> None:
    assert digits(value) == shown


def test_spread_tells_middle_and_ends() -> None:
    found = spread([4.0, 1.0, 3.0, 2.0])
    assert (found.middle, found.low, found.high) == (2.5, 1.0, 4.0)
    assert found.shown() == "2.50 (1.00-4.00)"


def test_ratios_are_taken_round_by_round() -> None:
    assert ratios([2.0, 9.0], [1.0, 3.0]) == [2.0, 3.0]
    with pytest.raises(ValueError, match="shorter"):
        ratios([1.0, 2.0], [1.0])


def test_a_table_lines_up() -> None:
    assert table(["what", "a"], [["x", "10"]]).splitlines() == ["what   a", "----  --", "x     10"]
