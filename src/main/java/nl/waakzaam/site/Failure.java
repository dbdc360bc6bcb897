// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.waakzaam.site.InvalidInput.Fault;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * A request that could not be answered, without a word of what was typed.
 *
 * @param status one of {@link #TOLD}, or 400 or 500 for the rest
 * @param headers such as {@code Allow}
 * @param text the key under which its detail stands
 * @param faults what is wrong with the input to the API, all at once; mostly empty
 * @param retryAfter until it may be tried again; zero when waiting is not what helps
 */
record Failure(int status, HttpHeaders headers, String text, List<Fault> faults, Duration retryAfter) {
    /** The statuses that have texts of their own. */
    static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503);

    static Failure of(int status) {
        return of(told(status), HttpHeaders.EMPTY);
    }

    static Failure of(Exception cause) {
        return switch (cause) {
            case ComesTooSoon soon -> tooSoon(soon.textKey(), soon.retryAfter());
            case InvalidInput invalid ->
                new Failure(400, HttpHeaders.EMPTY, "problem.invalid.detail", invalid.faults(), Duration.ZERO);
            case InvalidParameterException unreadable -> of(told(unreadable.getErrorCode()));
            case ErrorResponse known -> of(told(known.getStatusCode().value()), known.getHeaders());
            default ->
                DatabaseFailure.find(cause).orElseGet(() -> of(status(cause).value()));
        };
    }

    static Failure tooSoon(String text, Duration wait) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        return new Failure(429, headers, text, List.of(), wait);
    }

    static Failure of(int status, HttpHeaders headers) {
        return new Failure(status, headers, "failure.%d.detail".formatted(status), List.of(), Duration.ZERO);
    }

    /** The key under which its title stands. */
    String title() {
        return faults.isEmpty() ? "failure.%d.title".formatted(status) : "problem.invalid.title";
    }

    /** Whether somebody of ours must look at it. */
    boolean isUnexpected() {
        return status == 500;
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
        return cause instanceof RequestRejectedException
                || cause instanceof HttpMessageNotReadableException
                || cause instanceof TypeMismatchException
                || cause instanceof MultipartException
                || cause instanceof BindException
                || cause instanceof ConstraintViolationException;
    }

    private static @Nullable HttpStatus named(Exception cause) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class);
        return annotation == null ? null : annotation.code();
    }
}
