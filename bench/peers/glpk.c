/* GLPK 5.0 (Debian's libglpk-dev) beside Houselights. Compiled by whoever needs it: gcc -O2 -o glpk glpk.c -lglpk -lm

   glpk optima < PROGRAMS   For each program one line: its optimum with ten significant digits, "infeasible" or "unbounded". A program is, in
                            numbers parted by space: variables, rows; costs; lower bounds; upper bounds (or inf); for each variable 1 if it is
                            binary, else 0; for each row its relation (-1 at most, 0 equal, 1 at least), right side and coefficients.

   glpk pairs FILE HOW      FILE holds two 32-bit integers, pairs and variables; then for each pair g, a and b as doubles, all in the byte order
                            of the machine. Minimises g x where a x >= 1, b x >= 1 and 0 <= x <= 1, and prints the seconds inside
                            glp_simplex, those of all calls for the pairs without reading FILE, the sum of the optima and how many pairs
                            have none, tab-separated. One glp_prob serves all pairs: its columns, rows and bounds stay, and each pair
                            writes its costs and its two rows anew. HOW is the simplex method: primal from the rows' own basis, or dual from
                            the same with every variable at the bound that its cost asks for, which is the better start. The basis of the
                            pair before is none: it may be singular for this one, upon which GLPK 5.0 aborts. */
#include <glpk.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double number(void)
{
    char word[64];
    if (scanf("%63s", word) != 1) exit(3);
    return strcmp(word, "inf") == 0 ? INFINITY : strtod(word, NULL);
}

static void optimum(int n, int m)
{
    int binaries = 0, status;
    int *places = malloc((n + 1) * sizeof *places);
    double *values = malloc((n + 1) * sizeof *values), *lower = malloc((n + 1) * sizeof *lower);
    glp_prob *program = glp_create_prob();
    glp_smcp simplex;
    glp_iocp search;

    glp_init_smcp(&simplex);
    simplex.msg_lev = GLP_MSG_OFF;
    glp_init_iocp(&search);
    search.msg_lev = GLP_MSG_OFF;
    glp_set_obj_dir(program, GLP_MIN);
    glp_add_cols(program, n);
    if (m > 0) glp_add_rows(program, m);
    for (int j = 1; j <= n; j++) glp_set_obj_coef(program, j, number());
    for (int j = 1; j <= n; j++) lower[j] = number();
    for (int j = 1; j <= n; j++) {
        double upper = number();
        glp_set_col_bnds(program, j, isinf(upper) ? GLP_LO : upper == lower[j] ? GLP_FX : GLP_DB, lower[j], isinf(upper) ? 0 : upper);
    }
    for (int j = 1; j <= n; j++)
        if (number() != 0) {
            glp_set_col_kind(program, j, GLP_BV);
            binaries++;
        }
    for (int i = 1; i <= m; i++) {
        int relation = (int)number();
        double right = number();
        glp_set_row_bnds(program, i, relation < 0 ? GLP_UP : relation > 0 ? GLP_LO : GLP_FX, right, right);
        for (int j = 1; j <= n; j++) {
            places[j] = j;
            values[j] = number();
        }
        glp_set_mat_row(program, i, n, places, values);
    }

    if (glp_simplex(program, &simplex) != 0) exit(4);
    status = glp_get_status(program);
    if (binaries > 0 && status == GLP_OPT) {
        if (glp_intopt(program, &search) != 0) exit(5);
        status = glp_mip_status(program);
    }
    if (status == GLP_OPT) printf("%.10g\n", (binaries > 0 ? glp_mip_obj_val(program) : glp_get_obj_val(program)) + 0.0);
    else if (status == GLP_NOFEAS) puts("infeasible");
    else if (status == GLP_UNBND) puts("unbounded");
    else exit(6);
    glp_delete_prob(program);
    free(places);
    free(values);
    free(lower);
}

static int optima(void)
{
    int n, m;
    while (scanf("%d %d", &n, &m) == 2) optimum(n, m);
    return 0;
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec + 1e-9 * now.tv_nsec;
}

static int pairs(const char *path, const char *how)
{
    int sizes[2], infeasible = 0;
    double sum = 0, solving = 0, started;
    FILE *file = fopen(path, "rb");
    if (file == NULL || fread(sizes, sizeof *sizes, 2, file) != 2) return 3;
    int count = sizes[0], n = sizes[1];
    double *data = malloc((size_t)count * 3 * n * sizeof *data);
    int *places = malloc((n + 1) * sizeof *places);
    if (fread(data, sizeof *data, (size_t)count * 3 * n, file) != (size_t)count * 3 * n) return 3;
    fclose(file);

    glp_prob *program = glp_create_prob();
    glp_smcp simplex;
    glp_init_smcp(&simplex);
    simplex.msg_lev = GLP_MSG_OFF;
    simplex.presolve = GLP_OFF;
    if (strcmp(how, "dual") == 0) simplex.meth = GLP_DUALP;
    glp_set_obj_dir(program, GLP_MIN);
    glp_add_cols(program, n);
    glp_add_rows(program, 2);
    for (int j = 1; j <= n; j++) {
        places[j] = j;
        glp_set_col_bnds(program, j, GLP_DB, 0, 1);
    }
    glp_set_row_bnds(program, 1, GLP_LO, 1, 0);
    glp_set_row_bnds(program, 2, GLP_LO, 1, 0);

    started = seconds();
    for (int pair = 0; pair < count; pair++) {
        double *g = data + (size_t)pair * 3 * n;
        for (int j = 1; j <= n; j++) glp_set_obj_coef(program, j, g[j - 1]);
        glp_set_mat_row(program, 1, n, places, g + n - 1);
        glp_set_mat_row(program, 2, n, places, g + 2 * n - 1);
        glp_std_basis(program);
        if (simplex.meth == GLP_DUALP)
            for (int j = 1; j <= n; j++) if (g[j - 1] < 0) glp_set_col_stat(program, j, GLP_NU);
        double before = seconds();
        if (glp_simplex(program, &simplex) != 0) return 4;
        solving += seconds() - before;
        if (glp_get_status(program) == GLP_OPT) sum += glp_get_obj_val(program);
        else infeasible++;
    }
    printf("%.9f\t%.9f\t%.12g\t%d\n", solving, seconds() - started, sum, infeasible);
    return 0;
}

int main(int count, char **words)
{
    if (count == 2 && strcmp(words[1], "optima") == 0) return optima();
    if (count == 4 && strcmp(words[1], "pairs") == 0) return pairs(words[2], words[3]);
    fputs("glpk optima < PROGRAMS | glpk pairs FILE primal|dual\n", stderr);
    return 2;
}
