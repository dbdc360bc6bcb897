// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.oversight;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.accountability.LoggedAct;
import nl.waakzaam.site.Csv;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the log says about one record or person, for who asks for it (art. 25 Wpg, art. 15 AVG): when, what, for what
 * purpose, to whom it went; not who of the staff did it, nor their words, since those may name others.
 */
@Component
class RightsExport {
    private final ActWords words;
    private final MessageSource texts;
    private final JsonMapper json;

    RightsExport(ActWords words, MessageSource texts, JsonMapper json) {
        this.words = words;
        this.texts = texts;
        this.json = json;
    }

    void csv(List<LoggedAct> acts, Locale language, HttpServletResponse response) throws IOException {
        Csv.answer(response, "inzage.csv", csv -> {
            csv.row(text("oversight.export.explanation", language));
            csv.row("tijdstip", "wat", "doel", "grondslag", "ontvanger");
            acts.stream()
                    .map(act -> words.unnamed(act, language))
                    .forEach(line ->
                            csv.row(time(line), line.sentence(), line.purpose(), line.legalBasis(), line.recipient()));
        });
    }

    void json(List<LoggedAct> acts, Locale language, HttpServletResponse response) throws IOException {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("toelichting", text("oversight.export.explanation", language));
        whole.put(
                "verwerkingen",
                acts.stream().map(act -> row(words.unnamed(act, language))).toList());
        response.setContentType("application/json");
        response.setHeader("Content-Disposition", "attachment; filename=\"inzage.json\"");
        response.getOutputStream().write(json.writeValueAsBytes(whole));
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
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(line.at().atZone(LogForm.LOCAL));
    }

    private String text(String key, Locale language) {
        return texts.getMessage(key, null, language);
    }
}
