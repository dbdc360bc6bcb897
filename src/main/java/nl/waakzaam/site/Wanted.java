// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.util.HashMap;
import java.util.Map;

/**
 * What a visitor wants to see of a list. It is read from the list's form only and never from an address: what people
 * search for are names and numbers, and addresses end up in histories and logs (OWASP ASVS 14.2.1).
 *
 * @param search the word searched for, without control characters; empty for the whole list
 * @param order a column's key, with a minus before it for the last first: {@code merk}, {@code -merk}; empty for the
 *     list's usual order
 * @param page the page wanted, from 1
 * @param filters what was chosen, by the key of the filter; nothing for what was left open
 * @param format of the file, when the list is taken away
 */
public record Wanted(String search, String order, int page, Map<String, String> filters, Format format) {
    private static final int LONGEST = 100;

    /** What a list is taken away as. */
    public enum Format {
        CSV,
        ODS
    }

    public Wanted {
        search = clean(search);
        page = Math.max(1, page);
        var chosen = new HashMap<String, String>();
        filters.forEach((key, value) -> chosen.put(key, clean(value)));
        chosen.values().removeIf(String::isEmpty);
        filters = Map.copyOf(chosen);
    }

    public Wanted(String search, String order, int page) {
        this(search, order, page, Map.of(), Format.CSV);
    }

    private static String clean(String typed) {
        var clean = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.substring(0, Math.min(LONGEST, clean.length()));
    }

    /** The beginning of the whole list, in its usual order. */
    public static Wanted beginning() {
        return new Wanted("", "", 1);
    }
}
