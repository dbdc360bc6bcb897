// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

/**
 * What a visitor wants to see of a list. It is read from the list's form only and never from an address: what people
 * search for are names and numbers, and addresses end up in histories and logs (OWASP ASVS 14.2.1).
 *
 * @param search the word searched for, without control characters; empty for the whole list
 * @param order a column's key, with a minus before it for the last first: {@code merk}, {@code -merk}; empty for the
 *     list's usual order
 * @param page the page wanted, from 1
 */
public record Wanted(String search, String order, int page) {
    private static final int LONGEST_SEARCH = 100;

    public Wanted {
        search = search.replaceAll("\\p{Cntrl}", " ").strip();
        search = search.substring(0, Math.min(LONGEST_SEARCH, search.length()));
        page = Math.max(1, page);
    }

    /** The beginning of the whole list, in its usual order. */
    public static Wanted beginning() {
        return new Wanted("", "", 1);
    }
}
