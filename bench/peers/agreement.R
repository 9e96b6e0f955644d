# The workloads of bench/Agreement in R: `Rscript agreement.R WORKLOAD FOLDER` prints seconds and answers, tab-separated.
# Data lie in FOLDER as written by `agreement export FOLDER`. Only the computation is timed, not reading and not starting R.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[2]
raters <- 200; units <- 10000; bootstraps <- 10000
rankers <- 10000; items <- 20; permutations <- 1000

read <- function(name, rows, columns) matrix(readBin(file.path(folder, name), "double", rows * columns, endian = "little"), rows, columns, byrow = TRUE)

# A resample is how often each unit is drawn; a hundred of them are one matrix product.
drawn <- function(size) vapply(seq_len(size), function(i) tabulate(sample.int(units, units, TRUE), units), integer(units))

ordinal <- function(values) {
  counts <- vapply(1:5, function(value) rowSums(values == value, na.rm = TRUE), numeric(units))
  m <- rowSums(counts)
  each <- t(vapply(seq_len(units), function(u) if (m[u] < 2) numeric(25) else as.vector((outer(counts[u, ], counts[u, ]) - diag(counts[u, ])) / (m[u] - 1)), numeric(25)))
  one <- function(observed) {
    observed <- matrix(observed, 5)
    totals <- rowSums(observed)
    below <- cumsum(totals) - totals / 2
    distance <- outer(below, below, "-")^2
    n <- sum(totals)
    1 - (sum(observed * distance) / n) / (sum(outer(totals, totals) * distance) / (n * (n - 1)))
  }
  list(point = one(colSums(each)), of = function(weights) apply(crossprod(each, weights), 2, one))
}

interval <- function(values) {
  m <- rowSums(!is.na(values))
  s <- rowSums(values, na.rm = TRUE)
  q <- rowSums(values^2, na.rm = TRUE)
  each <- cbind(2 * (m * q - s^2) / (m - 1), m, s, q)
  each[m < 2, ] <- 0
  of <- function(sums) {
    d <- sums[1, ]; n <- sums[2, ]; s <- sums[3, ]; q <- sums[4, ]
    1 - (d / n) / (2 * (n * q - s^2) / (n * (n - 1)))
  }
  list(point = of(matrix(colSums(each), 4)), of = function(weights) of(crossprod(each, weights)))
}

alpha <- function(metric) {
  values <- read("ratings.bin", units, raters)
  set.seed(1)
  started <- proc.time()[["elapsed"]]
  known <- metric(values)
  all <- unlist(lapply(seq_len(bootstraps / 100), function(i) known$of(drawn(100))))
  ends <- quantile(all, c(0.025, 0.975), names = FALSE)
  c(proc.time()[["elapsed"]] - started, known$point, ends)
}

concordance <- function() {
  ranks <- read("rankings.bin", rankers, items)
  set.seed(1)
  started <- proc.time()[["elapsed"]]
  w <- function(sums) 12 * sum((sums - rankers * (items + 1) / 2)^2) / (rankers^2 * (items^3 - items))
  observed <- w(colSums(ranks))
  # Untied rankings: a random order of uniform numbers within each row is a random ranking.
  larger <- sum(vapply(seq_len(permutations), function(i) {
    keys <- order(rep(seq_len(rankers), each = items) + runif(rankers * items), method = "radix")
    w(rowSums(matrix((keys - 1) %% items + 1, items)))
  }, numeric(1)) >= observed - 1e-12)
  p <- (1 + larger) / (1 + permutations)
  c(proc.time()[["elapsed"]] - started, observed, p, p)
}

answer <- switch(arguments[1], "alpha-ordinal" = alpha(ordinal), "alpha-interval" = alpha(interval), "kendall-w" = concordance())
cat(paste(sprintf("%.6f", answer), collapse = "\t"), "\n", sep = "")
