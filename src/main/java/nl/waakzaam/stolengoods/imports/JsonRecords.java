// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of JSON Lines: one object per line, its keys the column names; the layout is told by each object's keys. */
final class JsonRecords implements Records {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final BufferedReader reader;
    private long line;

    JsonRecords(BufferedReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<FileLine> next() throws IOException {
        return Optional.ofNullable(nextLine()).map(this::read);
    }

    @Override
    public boolean skip() throws IOException {
        return nextLine() != null;
    }

    private @Nullable String nextLine() throws IOException {
        String text;
        do {
            text = reader.readLine();
            line++;
        } while (text != null && text.isBlank());
        return text;
    }

    private FileLine read(String text) {
        var values = new HashMap<String, String>();
        try {
            var object = JSON.readTree(text);
            if (!object.isObject()) {
                return wrong("geen JSON-object", "zet op elke regel één object");
            }
            object.properties().forEach(entry -> put(values, entry));
        } catch (JacksonException broken) {
            return wrong("geen geldige JSON", "zet op elke regel één object");
        }
        return Layout.recognise(values.keySet())
                .map(layout -> layout.read(line, values::get))
                .orElseGet(() -> wrong("bron of bronId ontbreekt", "vul beide"));
    }

    private static void put(Map<String, String> values, Map.Entry<String, JsonNode> entry) {
        if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
            values.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue().asString());
        }
    }

    private FileLine wrong(String problem, String remedy) {
        return new FileLine.Wrong(line, null, List.of(new Fault("", problem, remedy)));
    }
}
