package dev.footfall.admin.token.change;

/** How long a token may count; a collector allows no more than a year. */
public enum Lifetime {
    WEEK(7),
    MONTH(30),
    QUARTER(90),
    YEAR(365);

    private final int days;

    Lifetime(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }
}
