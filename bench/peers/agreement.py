"""The workloads of bench/Agreement in numpy: `python3 agreement.py WORKLOAD FOLDER` prints seconds and answers, tab-separated.

Data lie in FOLDER as written by `agreement export FOLDER`. Only the computation is timed, not reading and not starting Python.
"""
import sys
import time

import numpy as np

RATERS, UNITS, BOOTSTRAPS, CHUNK = 200, 10_000, 10_000, 250
RANKERS, ITEMS, PERMUTATIONS = 10_000, 20, 1_000


def resamples(rng, size):
    """How often each unit is drawn: flat bin counts are faster than a multinomial draw."""
    drawn = rng.integers(0, UNITS, (size, UNITS), dtype=np.int32)
    drawn += (np.arange(size, dtype=np.int32) * UNITS)[:, None]
    return np.bincount(drawn.ravel(), minlength=size * UNITS).reshape(size, UNITS).astype(np.float32)


def ordinal(values):
    """Coincidences of each unit once; a resample is one row of a matrix product."""
    counts = np.stack([(values == value).sum(axis=1) for value in range(1, 6)], axis=1).astype(np.float64)
    pairs = counts.sum(axis=1)
    kept = pairs >= 2
    counts, pairs = counts[kept], pairs[kept]
    coincidences = (counts[:, :, None] * counts[:, None, :] - np.einsum("uc,cd->ucd", counts, np.eye(5))) / (pairs - 1)[:, None, None]
    flat = coincidences.reshape(len(counts), 25).astype(np.float32)

    def alphas(observed):
        observed = observed.reshape(-1, 5, 5).astype(np.float64)
        totals = observed.sum(axis=2)
        below = np.cumsum(totals, axis=1) - totals / 2
        distance = (below[:, :, None] - below[:, None, :]) ** 2
        n = totals.sum(axis=1)
        do = (observed * distance).sum(axis=(1, 2)) / n
        de = (totals[:, :, None] * totals[:, None, :] * distance).sum(axis=(1, 2)) / (n * (n - 1))
        return 1 - do / de

    point = alphas(coincidences.reshape(len(counts), 25).sum(axis=0)[None])[0]
    return point, lambda weights: alphas(weights[:, kept] @ flat)


def interval(values):
    """Six moments of each unit are all that a resample needs."""
    m = (~np.isnan(values)).sum(axis=1)
    kept = m >= 2
    x, m = np.nan_to_num(values[kept]), m[kept].astype(np.float64)
    s, q = x.sum(axis=1), (x**2).sum(axis=1)
    moments = np.stack([2 * (m * q - s**2) / (m - 1), m, s, q], axis=1)

    def alphas(sums):
        d, n, s, q = (sums[:, i].astype(np.float64) for i in range(4))
        return 1 - (d / n) / (2 * (n * q - s**2) / (n * (n - 1)))

    point = alphas(moments.sum(axis=0)[None])[0]
    return point, lambda weights: alphas(weights[:, kept].astype(np.float64) @ moments)


def alpha(metric, folder):
    values = np.fromfile(folder + "/ratings.bin", dtype="<f8").reshape(UNITS, RATERS)
    rng = np.random.default_rng(1)
    started = time.perf_counter()
    point, of = metric(values)
    drawn = np.concatenate([of(resamples(rng, CHUNK)) for _ in range(BOOTSTRAPS // CHUNK)])
    low, high = np.quantile(drawn, [0.025, 0.975])
    return time.perf_counter() - started, point, low, high


def concordance(folder):
    ranks = np.fromfile(folder + "/rankings.bin", dtype="<f8").reshape(RANKERS, ITEMS).astype(np.int64)
    rng = np.random.default_rng(1)
    started = time.perf_counter()

    def w(sums):
        return 12 * ((sums - RANKERS * (ITEMS + 1) / 2) ** 2).sum() / (RANKERS**2 * (ITEMS**3 - ITEMS))

    observed = w(ranks.sum(axis=0))
    small = ranks.astype(np.uint8)
    larger = 0
    for _ in range(PERMUTATIONS):
        larger += w(rng.permuted(small, axis=1).sum(axis=0, dtype=np.int64)) >= observed - 1e-12
    return time.perf_counter() - started, observed, (1 + larger) / (1 + PERMUTATIONS), (1 + larger) / (1 + PERMUTATIONS)


def network(folder):
    """Each activity is one vector of draws; beta-PERT with a common cause, as in bench/Agreement."""
    needs = [[int(each) for each in line.split()] for line in open(folder + "/needs.txt", encoding="ascii")]
    draws = 10_000
    rng = np.random.default_rng(1)
    started = time.perf_counter()
    finish = np.zeros((len(needs), draws), dtype=np.float32)
    for i, before in enumerate(needs):
        low, likely, high = 1 + i % 5, 5 + i % 7, 12 + i % 11
        a, b = 1 + 4 * (likely - low) / (high - low), 1 + 4 * (high - likely) / (high - low)
        start = np.maximum.reduce([finish[j] for j in before]) if before else 0
        finish[i] = start + low + (high - low) * rng.beta(a, b, draws)
    ends = finish.max(axis=0)
    return time.perf_counter() - started, ends.mean(), np.quantile(ends, 0.8), np.quantile(ends, 0.8)


WORKLOADS = {
    "alpha-ordinal": lambda folder: alpha(ordinal, folder),
    "alpha-interval": lambda folder: alpha(interval, folder),
    "kendall-w": concordance,
    "forecast": network,
}

if __name__ == "__main__":
    print("\t".join(f"{each:.6f}" for each in WORKLOADS[sys.argv[1]](sys.argv[2])))
