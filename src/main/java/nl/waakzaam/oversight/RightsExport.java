// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import nl.waakzaam.accountability.LogQuery;
import nl.waakzaam.site.Csv;
import nl.waakzaam.site.DutchTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log says about one record or person, for who asks for it (art. 25 Wpg, art. 15 AVG): when, what, for what
 * purpose, to whom it went; not who of the staff did it, nor their words, since those may name others.
 */
@Component
class RightsExport {
    private final LogSearch search;
    private final ActWords words;
    private final MessageSource texts;
    private final JsonMapper json;

    RightsExport(LogSearch search, ActWords words, MessageSource texts, JsonMapper json) {
        this.search = search;
        this.words = words;
        this.texts = texts;
        this.json = json;
    }

    void csv(LogQuery query, Locale language, HttpServletResponse response) throws IOException {
        Csv.answer(response, "inzage.csv", csv -> {
            csv.row(text("oversight.export.explanation", language));
            csv.row("tijdstip", "wat", "doel", "grondslag", "ontvanger");
            forEach(
                    query,
                    language,
                    line -> csv.row(time(line), line.sentence(), line.purpose(), line.legalBasis(), line.recipient()));
        });
    }

    /** When a row fails the file breaks off unfinished, so that a part is never taken for the whole. */
    void json(LogQuery query, Locale language, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"inzage.json\"");
        var file = json.createGenerator(response.getOutputStream());
        file.writeStartObject();
        file.writeStringProperty("toelichting", text("oversight.export.explanation", language));
        file.writeArrayPropertyStart("verwerkingen");
        forEach(query, language, line -> file.writePOJO(row(line)));
        file.writeEndArray();
        file.writeEndObject();
        file.close();
    }

    /** Each actor is looked up once: a few wrote very many lines. */
    private void forEach(LogQuery query, Locale language, Consumer<ActLine> each) {
        var roles = new HashMap<String, String>();
        search.forEach(query, act -> {
            var role = roles.computeIfAbsent(act.actor(), actor -> words.role(actor, language));
            each.accept(words.unnamed(act, role, language));
        });
    }

    private static Map<String, Object> row(ActLine line) {
        var row = new LinkedHashMap<String, Object>();
        row.put("tijdstip", time(line));
        row.put("wat", line.sentence());
        row.put("doel", line.purpose());
        row.put("grondslag", line.legalBasis());
        if (line.recipient() != null) {
            row.put("ontvanger", line.recipient());
        }
        return row;
    }

    private static String time(ActLine line) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(DutchTime.ZONE));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
