"""How sure a share is: the 95 percent interval by Wilson's formula, which holds for shares near none and all too."""

import math


def wilson(count: int, of: int) -> tuple[float, float]:
    """Return the ends of the interval of a share, between 0 and 1."""
    z, rate = 1.96, count / of
    middle = rate + z * z / (2 * of)
    width = z * math.sqrt(rate * (1 - rate) / of + z * z / (4 * of * of))
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)
