// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** JSON of the shape that an endpoint reads, and everything that is almost it. */
final class FuzzedJson {
    private static final List<String> WRONG = List.of(
            "null",
            "true",
            "-0",
            "1e999999999",
            "123456789012345678901234567890",
            "NaN",
            "{}",
            "[]",
            "\"\"",
            "[[[]]]",
            "{\"\":0}",
            "'a'",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "\"\\x\"",
            "/**/1",
            "undefined");

    private final RandomGenerator random;
    private final TypedValues values;

    FuzzedJson(RandomGenerator random) {
        this.random = random;
        this.values = new TypedValues(random);
    }

    byte[] like(Type type) {
        var text = json(type, 0);
        return switch (random.nextInt(16)) {
            case 0 -> bytes(text.substring(0, random.nextInt(text.length() + 1)));
            case 1 -> bytes("[".repeat(random.nextInt(5000)) + text);
            case 2 -> bytes("{\"kenmerken\":".repeat(random.nextInt(3000)) + text);
            case 3 -> flipped(bytes(text));
            case 4 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16);
            case 5 -> bytes(text + text);
            case 6 -> bytes(text.replaceFirst("\\{", "{\"" + values.mark() + "\":1,"));
            case 7 -> values.oneIn(20) ? huge() : bytes(values.pick(WRONG));
            default -> bytes(text);
        };
    }

    private String json(Type type, int depth) {
        if (values.oneIn(14)) {
            return values.pick(WRONG);
        }
        if (type instanceof Class<?> known && known.isRecord()) {
            return object(known, depth);
        }
        if (type instanceof ParameterizedType listed && depth < 6) {
            return IntStream.range(0, count())
                    .mapToObj(i -> json(listed.getActualTypeArguments()[0], depth + 1))
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return quoted(values.next());
    }

    private int count() {
        return random.nextInt(12) == 0 ? random.nextInt(2000) : 1 + random.nextInt(6);
    }

    private String object(Class<?> type, int depth) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !values.oneIn(10))
                .map(component -> quoted(component.getName()) + ":"
                        + value(component.getName(), component.getGenericType(), depth))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Choices are mostly right, or nothing behind them would ever be reached. */
    private String value(String name, Type type, int depth) {
        return switch (name) {
            case "soort" -> values.oneIn(3) ? json(type, depth + 1) : "\"framenummer\"";
            case "categorie" -> values.oneIn(3) ? json(type, depth + 1) : "\"fiets\"";
            default -> json(type, depth + 1);
        };
    }

    private String quoted(String text) {
        return text.chars()
                .mapToObj(symbol ->
                        symbol < ' ' || symbol == '"' || symbol == '\\' || Character.isSurrogate((char) symbol)
                                ? "\\u%04x".formatted(symbol)
                                : Character.toString(symbol))
                .collect(Collectors.joining("", "\"", "\""));
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = 0; i < 1 + bytes.length / 20 && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private byte[] huge() {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("{\"merk\":\""));
        out.writeBytes(bytes(values.mark().repeat(200_000)));
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
