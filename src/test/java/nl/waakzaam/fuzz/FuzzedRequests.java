// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Makes requests from a seed; each from its own number, so that one alone can be made again. */
final class FuzzedRequests {
    private static final List<String> METHODS = List.of(
            "GET",
            "POST",
            "PUT",
            "DELETE",
            "PATCH",
            "HEAD",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "PROPFIND",
            "get",
            "QUERY",
            Marks.LETTERS,
            "G\u0000T",
            "");
    private static final List<String> VERSIONS =
            List.of("HTTP/1.0", "HTTP/0.9", "HTTP/2.0", "HTTP/9.9", "", "XKWHVXKWYT");
    private static final Pattern WELL_FORMED = Pattern.compile("[!-~&&[^\"<>\\\\^`{|}]]+");
    private static final String CSRF_TOKEN = "fuzz";

    private final List<Endpoint> endpoints;
    private final long seed;

    FuzzedRequests(List<Endpoint> endpoints, long seed) {
        this.endpoints = endpoints;
        this.seed = seed;
    }

    FuzzedRequest get(long number) {
        var random = new SplittableRandom(seed * 1_000_003 + number);
        return new Making(number, endpoints.get((int) (number % endpoints.size())), random, new TypedValues(random))
                .request();
    }

    /** One request in the making. */
    private record Making(long number, Endpoint endpoint, SplittableRandom random, TypedValues values) {
        FuzzedRequest request() {
            var method = values.oneIn(5) ? values.pick(METHODS) : endpoint.method();
            var straight = !values.oneIn(5);
            var target = target(straight);
            var version = values.oneIn(60) ? values.pick(VERSIONS) : "HTTP/1.1";
            var hasBody = method.equals("POST") || values.oneIn(12);
            var body = hasBody ? FuzzedBody.of(endpoint, random) : FuzzedBody.NONE;
            var headers = new ArrayList<String>();
            headers.add(values.oneIn(80) ? "Host: " + values.plain() : "Host: localhost");
            headers.add("Connection: close");
            csrf(headers);
            var impossible = framing(body, headers);
            odd(headers);
            var bytes = new ByteArrayOutputStream();
            write(bytes, method + " " + target + (version.isEmpty() ? "" : " " + version) + "\r\n");
            headers.forEach(header -> write(bytes, header + "\r\n"));
            write(bytes, "\r\n");
            bytes.writeBytes(body.bytes());
            var broken = values.oneIn(150);
            var sent = broken ? cut(bytes.toByteArray()) : bytes.toByteArray();
            var whole = !broken
                    && version.equals("HTTP/1.1")
                    && WELL_FORMED.matcher(method).matches()
                    && WELL_FORMED.matcher(target).matches()
                    && headers.size() < 100;
            return new FuzzedRequest(
                    number,
                    endpoint,
                    method,
                    target,
                    straight,
                    whole,
                    impossible || !version.equals("HTTP/1.1") || method.equals("CONNECT"),
                    sent);
        }

        private String target(boolean straight) {
            var path = endpoint.path()
                    .replaceAll("\\{[^/]*}", values.plain())
                    .replace("**", values.oneIn(2) ? "app.css" : values.plain());
            var address = straight ? path : tricked(path);
            var query = endpoint.method().equals("GET") ? values.oneIn(2) : values.oneIn(10);
            return query ? address + "?" + query() : address;
        }

        private String query() {
            return switch (random.nextInt(6)) {
                case 0 -> "taal=" + values.plain();
                case 1 -> "taal=en&" + values.plain();
                case 2 -> URLEncoder.encode(values.next(), StandardCharsets.UTF_8);
                case 3 -> values.plain() + "[]{}|\"<>^`\\";
                default ->
                    new String(FuzzedBody.form(endpoint, random, values), StandardCharsets.ISO_8859_1)
                            .replaceAll("[\\x00-\\x20]", "+");
            };
        }

        private String tricked(String path) {
            var mark = values.plain();
            return values.pick(List.of(
                    path + "/",
                    path + "//",
                    path + ";" + mark + "=1",
                    path + "/..;/" + mark,
                    "/%2e%2e" + path,
                    "//" + mark + path,
                    path.replace("/", "%2f"),
                    path + "%2F" + mark,
                    path + "/%252e%252e/" + mark,
                    path + "%00" + mark,
                    path + "%0d%0aX-A:" + mark,
                    path + "\\" + mark,
                    path + "/./../" + mark,
                    path + "%c0%af" + mark,
                    path + "%ED%A0%80",
                    path + "." + mark,
                    path + ".json",
                    path + "\t" + mark,
                    "http://" + mark + path,
                    "http://localhost" + path,
                    mark,
                    "*",
                    "",
                    path.toUpperCase(java.util.Locale.ROOT),
                    path + "/" + mark.repeat(1 + random.nextInt(1500)),
                    "/" + mark + "/\u00e9\u00ff"));
        }

        /** The proof that a form came from our own page: a cookie, and the same masked with zeroes. */
        private void csrf(List<String> headers) {
            if (values.oneIn(12)) {
                return;
            }
            var masked = "\u0000".repeat(CSRF_TOKEN.length()) + CSRF_TOKEN;
            headers.add("Cookie: waakzaam_formulier=" + CSRF_TOKEN);
            headers.add(
                    "X-XSRF-TOKEN: " + Base64.getUrlEncoder().encodeToString(masked.getBytes(StandardCharsets.UTF_8)));
        }

        private boolean framing(FuzzedBody body, List<String> headers) {
            if (!body.contentType().isEmpty() && !values.oneIn(30)) {
                headers.add("Content-Type: " + body.contentType());
            }
            if (values.oneIn(100)) {
                headers.add(values.pick(List.of(
                        "Transfer-Encoding: chunked",
                        "Transfer-Encoding: " + Marks.LETTERS,
                        "Transfer-Encoding: gzip, chunked",
                        "Content-Length: -1",
                        "Content-Length: 99999999999999999999",
                        "Content-Length: " + Marks.LETTERS,
                        "Content-Length: 5\r\nContent-Length: 6",
                        "Content-Length: 1000000",
                        "Content-Length: 3")));
                return true;
            }
            if (body.bytes().length > 0 || body != FuzzedBody.NONE) {
                headers.add("Content-Length: " + body.bytes().length);
            }
            return false;
        }

        private void odd(List<String> headers) {
            for (int i = random.nextInt(4); i > 0; i--) {
                headers.add(odd());
            }
            if (values.oneIn(300)) {
                for (int i = 0; i < 150; i++) {
                    headers.add("X-" + i + ": " + values.plain());
                }
            }
        }

        private String odd() {
            var mark = values.plain();
            return switch (random.nextInt(24)) {
                case 0 -> "Accept: " + mark;
                case 1 -> "Accept: application/xml, */*;q=" + mark;
                case 2 -> "Accept: application/" + mark + ";q=0.1, text/html";
                case 3 -> "Accept: application/problem+json";
                case 4 -> "Accept-Language: " + mark;
                case 5 -> "Accept-Language: en-" + mark + ";q=9, *;q=-1, ,,;";
                case 6 -> "Accept-Language: " + "en,".repeat(random.nextInt(1500));
                case 7 -> "X-Forwarded-For: " + mark + ", 1.2.3.4, ::1, [::]:80";
                case 8 ->
                    "X-Forwarded-Host: " + mark + "\r\nX-Forwarded-Proto: " + mark + "\r\nX-Forwarded-Port: " + mark;
                case 9 -> "Forwarded: for=" + mark + ";host=" + mark;
                case 10 -> "traceparent: 00-" + mark + "-00f067aa0ba902b7-01";
                case 11 -> "traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" + mark;
                case 12 -> "Cookie: taal=" + mark + "; waakzaam_sessie=" + mark + "; JSESSIONID=" + mark;
                case 13 -> "Cookie: ;;;=" + mark + "; \"" + mark;
                case 14 -> "Authorization: Bearer " + mark;
                case 15 -> "Authorization: Basic " + mark + "!";
                case 16 ->
                    "Authorization: Basic "
                            + Base64.getEncoder().encodeToString((mark + ":" + mark).getBytes(StandardCharsets.UTF_8));
                case 17 -> "Range: bytes=" + values.pick(List.of("0-0", "5-1", "-1", mark, "0-99999999999999999999"));
                case 18 -> "If-None-Match: \"" + mark + "\"\r\nIf-Modified-Since: " + mark;
                case 19 ->
                    "Origin: http://" + mark + "\r\nAccess-Control-Request-Method: " + mark + "\r\nSec-Fetch-Site: "
                            + mark;
                case 20 -> "Accept-Encoding: gzip;q=" + mark + ", identity";
                case 21 -> "User-Agent: " + mark + "\u00e9\u0001${jndi:ldap://127.0.0.1}";
                case 22 -> values.oneIn(10) ? "X-Long: " + mark.repeat(1000) : mark + ": " + mark;
                default ->
                    values.pick(List.of(
                            "Expect: 100-continue",
                            "Expect: " + mark,
                            "X-HTTP-Method-Override: DELETE",
                            "Upgrade: h2c\r\nHTTP2-Settings: " + mark,
                            ": " + mark,
                            mark,
                            "Content-Encoding: " + mark));
            };
        }

        private byte[] cut(byte[] whole) {
            return java.util.Arrays.copyOf(whole, random.nextInt(whole.length));
        }

        private static void write(ByteArrayOutputStream out, String text) {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
