// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * A request that could not be answered, without a word of what was typed.
 *
 * @param status one of {@link #TOLD}, or 400 or 500 for the rest
 * @param headers such as {@code Allow}
 * @param detail the key of the text that says why
 * @param retryAfter until it may be tried again; zero when waiting is not what helps
 */
record Failure(int status, HttpHeaders headers, String detail, Duration retryAfter) {
    /** The statuses that have texts of their own. */
    static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503);

    private Failure(int status, HttpHeaders headers) {
        this(status, headers, "failure.%d.detail".formatted(status), Duration.ZERO);
    }

    static Failure of(int status) {
        return new Failure(told(status), HttpHeaders.EMPTY);
    }

    static Failure of(Exception cause) {
        return switch (cause) {
            case ComesTooSoon soon ->
                new Failure(429, retryAfter(soon.retryAfter()), soon.textKey(), soon.retryAfter());
            case ErrorResponse known -> new Failure(told(known.getStatusCode().value()), known.getHeaders());
            default -> of(status(cause).value());
        };
    }

    private static HttpHeaders retryAfter(Duration wait) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return headers;
    }

    boolean isOurs() {
        return status >= 500;
    }

    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        return status >= 400 && status < 500 ? 400 : 500;
    }

    private static HttpStatusCode status(Exception cause) {
        if (cause instanceof MaxUploadSizeExceededException) {
            return HttpStatusCode.valueOf(413);
        }
        if (isUnreadable(cause)) {
            return HttpStatus.BAD_REQUEST;
        }
        var named = named(cause);
        return named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named;
    }

    private static boolean isUnreadable(Exception cause) {
        return cause instanceof HttpMessageNotReadableException
                || cause instanceof TypeMismatchException
                || cause instanceof BindException
                || cause instanceof ConstraintViolationException
                || cause.getClass().getName().startsWith("org.apache.tomcat.util.http.InvalidParameter");
    }

    private static @Nullable HttpStatus named(Exception cause) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class);
        return annotation == null ? null : annotation.code();
    }
}
