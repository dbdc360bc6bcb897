// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * One HTTP connection that costs next to nothing, so that the server is what is measured; kept alive for as long as the
 * server wants, then opened anew.
 */
final class LoadConnection implements AutoCloseable {
    private static final int LONGEST_LINE = 8_192;
    private static final int BUFFER = 16_384;

    private final int port;
    private final byte[] line = new byte[LONGEST_LINE];
    private Socket socket;
    private InputStream in;
    private boolean closing;

    LoadConnection(int port) throws IOException {
        this.port = port;
        this.socket = open(port);
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Sends a whole request and reads the whole answer; gives its status. */
    int exchange(byte[] request) throws IOException {
        if (closing) {
            reopen();
        }
        socket.getOutputStream().write(request);
        int statusLine = readLine();
        if (statusLine < 12) {
            throw new IOException("no status line");
        }
        int status = (line[9] - '0') * 100 + (line[10] - '0') * 10 + line[11] - '0';
        skipBody(readHeaders());
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void reopen() throws IOException {
        socket.close();
        socket = open(port);
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        closing = false;
    }

    /** The length of the body; -1 when it comes in chunks. */
    private int readHeaders() throws IOException {
        int length = 0;
        for (int count = readLine(); count > 0; count = readLine()) {
            var header = new String(line, 0, Math.min(count, 48), StandardCharsets.ISO_8859_1);
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
                length = -1;
            } else if (header.regionMatches(true, 0, "connection: close", 0, 17)) {
                closing = true;
            }
        }
        return length;
    }

    private void skipBody(int length) throws IOException {
        if (length >= 0) {
            in.skipNBytes(length);
            return;
        }
        for (int chunk = chunkLength(); chunk > 0; chunk = chunkLength()) {
            in.skipNBytes(chunk + 2L);
        }
        readLine();
    }

    private int chunkLength() throws IOException {
        int count = readLine();
        return Integer.parseInt(new String(line, 0, count, StandardCharsets.ISO_8859_1), 16);
    }

    private int readLine() throws IOException {
        int count = 0;
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0 || count == line.length) {
                throw new IOException("the answer broke off");
            }
            line[count++] = (byte) next;
        }
        return count > 0 && line[count - 1] == '\r' ? count - 1 : count;
    }
}
