// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * What came back over a plain connection, for no HTTP client would send what a stranger may.
 *
 * @param status 0 when the connection was closed without a word
 * @param headers by lower-case name
 */
record RawAnswer(int status, Map<String, String> headers, String body) {
    private static final int PATIENCE_MILLIS = 60_000;

    /** Sends the bytes from one of the many addresses of this machine to itself, and reads until the end. */
    static RawAnswer to(byte[] request, InetSocketAddress from, int port) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.bind(from);
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MILLIS);
            return read(socket, request);
        }
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    boolean isRefusal() {
        return status >= 400;
    }

    private static RawAnswer read(Socket socket, byte[] request) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
        } catch (SocketException refusedEarly) {
            // the server answered before it had read everything
        }
        try {
            socket.getInputStream().transferTo(answer);
        } catch (SocketException closedEarly) {
            // what was read until then counts
        }
        return parse(answer.toByteArray());
    }

    private static RawAnswer parse(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, Map.of(), text);
        }
        var lines = text.substring(0, end).split("\r\n", -1);
        var headers = new TreeMap<String, String>();
        for (var line : Arrays.asList(lines).subList(1, lines.length)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var status = Integer.parseInt(lines[0].split(" ", 3)[1]);
        var body = Arrays.copyOfRange(bytes, end + 4, bytes.length);
        return status == 100 ? parse(body) : new RawAnswer(status, headers, body(headers, body));
    }

    private static String body(Map<String, String> headers, byte[] raw) throws IOException {
        var whole = headers.getOrDefault("transfer-encoding", "").equals("chunked") ? joined(raw) : raw;
        if (headers.getOrDefault("content-encoding", "").equals("gzip") && whole.length > 0) {
            return new String(
                    new GZIPInputStream(new ByteArrayInputStream(whole)).readAllBytes(), StandardCharsets.UTF_8);
        }
        return new String(whole, StandardCharsets.UTF_8);
    }

    private static byte[] joined(byte[] chunked) {
        var out = new ByteArrayOutputStream();
        var text = new String(chunked, StandardCharsets.ISO_8859_1);
        for (int at = 0; at < text.length(); ) {
            var end = text.indexOf("\r\n", at);
            var size = end < 0 ? 0 : Integer.parseInt(text.substring(at, end), 16);
            if (size == 0) {
                break;
            }
            out.write(chunked, end + 2, Math.min(size, chunked.length - end - 2));
            at = end + 2 + size + 2;
        }
        return out.toByteArray();
    }
}
