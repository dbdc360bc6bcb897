// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The body of a request with its content type: mostly what the endpoint reads, sometimes anything else. */
record FuzzedBody(String contentType, byte[] bytes) {
    static final FuzzedBody NONE = new FuzzedBody("", new byte[0]);
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json;charset=utf-16",
            "application/json;charset=" + Marks.LETTERS,
            "application/x-www-form-urlencoded",
            "application/x-www-form-urlencoded;charset=" + Marks.LETTERS,
            "text/plain",
            "text/xml",
            "application/cloudevents+json",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "multipart/form-data; boundary=" + "b".repeat(300),
            "multipart/mixed; boundary=x",
            "application/octet-stream",
            Marks.LETTERS,
            Marks.LETTERS + "/" + Marks.LETTERS + ";=;",
            ";;;",
            "*/*");
    private static final String BOUNDARY = "grens";

    static FuzzedBody of(Endpoint endpoint, RandomGenerator random) {
        var values = new TypedValues(random);
        var fitting = endpoint.body()
                .map(type -> new FuzzedBody("application/json", new FuzzedJson(random).like(type)))
                .orElseGet(() -> values.oneIn(8)
                        ? multipart(endpoint, random, values)
                        : new FuzzedBody("application/x-www-form-urlencoded", form(endpoint, random, values)));
        return values.oneIn(8) ? new FuzzedBody(values.pick(TYPES), fitting.bytes()) : fitting;
    }

    /** A query, or the body of a form: pairs in random number, repeated, unnamed, broken. */
    static byte[] form(Endpoint endpoint, RandomGenerator random, TypedValues values) {
        var out = new ByteArrayOutputStream();
        for (var name : names(endpoint, random, values)) {
            out.writeBytes(bytes(name + (values.oneIn(30) ? "" : "=")));
            out.writeBytes(encoded(values));
            out.writeBytes(bytes("&"));
        }
        if (values.oneIn(6)) {
            out.writeBytes(
                    bytes(values.pick(List.of("%", "%zz", "=", "&&&", "a=%ED%A0%80", "a[=1", "a.b.c=1", "\u0000"))));
        }
        return out.toByteArray();
    }

    private static List<String> names(Endpoint endpoint, RandomGenerator random, TypedValues values) {
        var names = new ArrayList<String>();
        for (var field : endpoint.fields()) {
            if (!values.oneIn(8)) {
                names.add(field);
            }
            if (values.oneIn(10)) {
                names.add(field);
            }
        }
        if (values.oneIn(10)) {
            names.add(values.plain());
        }
        if (values.oneIn(300)) {
            for (int i = 0; i < 3000; i++) {
                names.add("n" + random.nextInt());
            }
        }
        return names;
    }

    private static byte[] encoded(TypedValues values) {
        if (values.oneIn(25)) {
            return bytes(Marks.LETTERS + "%FF%FE%00%C0%AF%ED%A0%80");
        }
        return bytes(URLEncoder.encode(values.next(), StandardCharsets.UTF_8));
    }

    private static FuzzedBody multipart(Endpoint endpoint, RandomGenerator random, TypedValues values) {
        var out = new ByteArrayOutputStream();
        for (var name : names(endpoint, random, values)) {
            var file = values.oneIn(3) ? "; filename=\"" + values.plain() + ".jpg\"" : "";
            out.writeBytes(bytes(
                    "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n"));
            out.writeBytes(bytes(values.oneIn(5) ? "Content-Type: " + values.plain() + "\r\n\r\n" : "\r\n"));
            out.writeBytes(bytes(values.next() + "\r\n"));
        }
        out.writeBytes(bytes(values.oneIn(4) ? "" : "--" + BOUNDARY + "--\r\n"));
        return new FuzzedBody("multipart/form-data; boundary=" + BOUNDARY, out.toByteArray());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
