package io.trigon.domain.shared;

/**
 * What part of a list is asked for.
 *
 * @param sort a key that the list names, with a leading minus for descending; null for the list's own order
 * @param offset rows to skip
 * @param limit rows wanted, 1 to 500
 */
public record Paging(String sort, int offset, int limit) {
    public static final int MOST = 500;

    public Paging {
        offset = Math.max(0, offset);
        limit = Math.min(MOST, Math.max(1, limit));
    }

    public static Paging first(int limit) {
        return new Paging(null, 0, limit);
    }
}
