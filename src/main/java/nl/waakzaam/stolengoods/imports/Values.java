// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** The values of one record by column, and what is found wrong with them: all of it, not the first. */
final class Values {
    static final int SHORT = 200;
    static final int LONG = 4000;
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern MUNICIPALITY = Pattern.compile("(?:GM)?(\\d{1,4})");

    private final Function<String, @Nullable String> column;
    private final List<Fault> faults = new ArrayList<>();

    Values(Function<String, @Nullable String> column) {
        this.column = column;
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    String text(String name) {
        return text(name, SHORT);
    }

    @Nullable
    String text(String name, int longest) {
        var value = Texts.clean(column.apply(name));
        if (value != null && value.length() > longest) {
            fault(name, "te lang: meer dan %d tekens".formatted(longest), "kort de waarde in");
        }
        return value;
    }

    /** Empty when it is missing, which is a fault. */
    String required(String name) {
        var value = text(name);
        if (value == null) {
            fault(name, "ontbreekt", "vul deze kolom");
            return "";
        }
        return value;
    }

    String source(String name) {
        var value = required(name);
        if (!value.isEmpty() && !SOURCE.matcher(value).matches()) {
            fault(name, "geen naam van een bron", "gebruik letters, cijfers, punt en streepje; ten hoogste 64 tekens");
        }
        return value;
    }

    /** The good's name where both parts of it can be read, whatever else is wrong. */
    @Nullable
    SourceName name(String sourceColumn, String idColumn) {
        var source = Texts.clean(column.apply(sourceColumn));
        var id = Texts.clean(column.apply(idColumn));
        return source == null || id == null ? null : new SourceName(source, id);
    }

    GoodState state(String name) {
        var value = text(name);
        if (value == null) {
            return GoodState.REGISTERED;
        }
        return GoodState.ofDutchName(value).orElseGet(() -> {
            fault(
                    name,
                    "geen bekende status",
                    "gebruik geregistreerd, aangevuld, teruggevonden, teruggegeven of ingetrokken");
            return GoodState.REGISTERED;
        });
    }

    /** When the source last changed it: the first of the columns that is filled. */
    Instant moment(String... names) {
        for (var name : names) {
            var value = text(name);
            if (value != null) {
                return Moments.instant(value).orElseGet(() -> unreadable(name));
            }
        }
        fault(names[0], "ontbreekt", "vul deze kolom: zonder tijd is niet te zien welke versie de laatste is");
        return Instant.EPOCH;
    }

    @Nullable
    LocalDate date(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        var date = Moments.date(value);
        if (date.isEmpty()) {
            unreadable(name);
        }
        return date.orElse(null);
    }

    @Nullable
    String municipality(String name) {
        var value = text(name);
        if (value == null) {
            return null;
        }
        var match = MUNICIPALITY.matcher(value.toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            fault(name, "geen gemeentecode", "gebruik vier cijfers, zoals 0344 of GM0344");
            return null;
        }
        return "GM%4s".formatted(match.group(1)).replace(' ', '0');
    }

    private Instant unreadable(String name) {
        fault(name, "geen datum die bestaat", "gebruik 2026-11-24, 24-11-2026 of 2026-11-24T13:45:00Z");
        return Instant.EPOCH;
    }

    private void fault(String name, String problem, String remedy) {
        faults.add(new Fault(name, problem, remedy));
    }
}
