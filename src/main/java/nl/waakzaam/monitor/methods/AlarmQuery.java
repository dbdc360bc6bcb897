// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which part of the alarms somebody wants to see; an address keeps it: nothing in it is about a person.
 *
 * @param order a column, with a minus before it for the highest first
 */
public record AlarmQuery(String search, String offence, String kind, String order, int page) {
    private static final String USUAL = "-mate";
    private static final Set<String> NAMES = Set.of("naam", "delict");

    static AlarmQuery of(Map<String, String> query) {
        var search =
                query.getOrDefault("zoek", "").replaceAll("\\p{Cntrl}", " ").strip();
        var page = query.getOrDefault("pagina", "1");
        return new AlarmQuery(
                search.substring(0, Math.min(100, search.length())),
                query.getOrDefault("onderwerp", ""),
                query.getOrDefault("soort", ""),
                query.getOrDefault("volgorde", USUAL),
                page.matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(page)) : 1);
    }

    public String column() {
        return order.startsWith("-") ? order.substring(1) : order;
    }

    public boolean descending() {
        return order.startsWith("-");
    }

    /** The same by this column: names from A, numbers from the highest; the other way round when it is so already. */
    public AlarmQuery by(String column) {
        var down = column.equals(column()) ? !descending() : !NAMES.contains(column);
        return new AlarmQuery(search, offence, kind, down ? "-" + column : column, 1);
    }

    public AlarmQuery at(int number) {
        return new AlarmQuery(search, offence, kind, order, number);
    }

    boolean fits(AlarmLine line) {
        var text = search.toLowerCase(Locale.ROOT);
        return (offence.isEmpty() || offence.equals(line.subject()))
                && (kind.isEmpty() || kind.equals(line.kind()))
                && (line.name().toLowerCase(Locale.ROOT).contains(text)
                        || line.offence().toLowerCase(Locale.ROOT).contains(text));
    }

    /** What stands behind the path, with the fields of the selection before it. */
    public String query(Map<String, String> selection) {
        var fields = new LinkedHashMap<>(selection);
        fields.put("zoek", search);
        fields.put("onderwerp", offence);
        fields.put("soort", kind);
        fields.put("volgorde", order.equals(USUAL) ? "" : order);
        fields.put("pagina", page == 1 ? "" : String.valueOf(page));
        fields.values().removeIf(String::isEmpty);
        return fields.isEmpty()
                ? ""
                : fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }
}
