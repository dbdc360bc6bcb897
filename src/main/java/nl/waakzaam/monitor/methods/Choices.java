// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.waakzaam.monitor.Selection;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Figures.Area;
import nl.waakzaam.series.Territories;
import org.springframework.stereotype.Component;

/** What can be chosen on the pages of methods: the four offences of the approach, and areas. */
@Component
class Choices {
    static final List<String> OFFENCES = List.of("woninginbraak", "straatroof", "overval", "geweld");
    private static final int MOST_INVENTED = 200;

    private final Figures figures;
    private final Municipalities municipalities;
    private final Territories territories;
    private final Telling telling;

    Choices(Figures figures, Municipalities municipalities, Territories territories, Telling telling) {
        this.figures = figures;
        this.municipalities = municipalities;
        this.territories = territories;
        this.telling = telling;
    }

    /** The offences by key, with their names. */
    Map<String, String> offences(Locale language) {
        var names = telling.subjects(language);
        var choices = new LinkedHashMap<String, String>();
        OFFENCES.forEach(key -> choices.put(key, names.getOrDefault(key, key)));
        return choices;
    }

    /** The country, police units, municipalities of a day, and what is invented; by code, with their names. */
    Map<String, String> areas(LocalDate day) {
        var choices = new LinkedHashMap<String, String>();
        choices.put(Selection.COUNTRY, figures.nameOf(Selection.COUNTRY));
        Consumer<Area> add = area -> choices.put(area.code(), area.name());
        territories.wholes(Area.Kind.POLICE_UNIT, day).forEach(add);
        choices.putAll(municipalities(day));
        return choices;
    }

    /** The municipalities of a day, and what is invented. */
    Map<String, String> municipalities(LocalDate day) {
        var choices = new LinkedHashMap<String, String>();
        municipalities.list(day).forEach(one -> choices.put(one.code(), one.name()));
        figures.areas("", Area.Kind.INVENTED, day, MOST_INVENTED)
                .forEach(area -> choices.put(area.code(), area.name()));
        return choices;
    }
}
