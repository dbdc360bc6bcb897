// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Which bytes of a file somebody asks for (RFC 9110, 14): all, or one range, such as where a download broke off. Several
 * ranges at once, or a range of what it was before ({@code If-Range}), are answered with the whole, as the standard allows.
 *
 * @param from the first of them
 * @param length how many; zero when the file has none of them
 * @param isPart whether a range was asked for
 */
record AskedBytes(long from, long length, boolean isPart) {
    static AskedBytes of(HttpServletRequest request, FootageFile file) {
        var same = request.getHeader(HttpHeaders.IF_RANGE);
        var ranges = same == null || same.equals(tag(file)) ? ranges(request) : List.<HttpRange>of();
        if (ranges.size() != 1) {
            return new AskedBytes(0, file.length(), false);
        }
        var from = ranges.getFirst().getRangeStart(file.length());
        return new AskedBytes(from, Math.max(ranges.getFirst().getRangeEnd(file.length()) - from + 1, 0), true);
    }

    private static List<HttpRange> ranges(HttpServletRequest request) {
        try {
            return HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    /** The file as it is, which never changes. */
    static String tag(FootageFile file) {
        return '"' + file.checksum() + '"';
    }

    /** As the answer tells it. */
    String contentRange(FootageFile file) {
        return length == 0
                ? "bytes */%d".formatted(file.length())
                : "bytes %d-%d/%d".formatted(from, from + length - 1, file.length());
    }
}
