// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Set;
import nl.waakzaam.site.InvalidInput.Fault;
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
import org.springframework.web.multipart.MultipartException;

/**
 * A request that could not be answered, without a word of what was typed.
 *
 * @param status one of {@link #TOLD}, or 400 or 500 for the rest
 * @param headers such as {@code Allow}
 * @param faults what is wrong with the input to the API, all at once; mostly empty
 */
record Failure(int status, HttpHeaders headers, List<Fault> faults) {
    /** The statuses that have texts of their own. */
    static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 429, 500, 503);

    static Failure of(int status) {
        return new Failure(told(status), HttpHeaders.EMPTY, List.of());
    }

    static Failure of(Exception cause) {
        if (cause instanceof InvalidInput invalid) {
            return new Failure(400, HttpHeaders.EMPTY, invalid.faults());
        }
        if (cause instanceof ErrorResponse known) {
            return new Failure(told(known.getStatusCode().value()), known.getHeaders(), List.of());
        }
        var ofDatabase = DatabaseFailure.find(cause);
        return ofDatabase.orElseGet(() -> of(status(cause).value()));
    }

    /** Whether somebody of ours must look at it. */
    boolean isUnexpected() {
        return status == 500;
    }

    /** The key under which its title and detail stand. */
    String textKey() {
        return faults.isEmpty() ? "failure." + status : "problem.invalid";
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
                || cause instanceof MultipartException
                || cause instanceof BindException
                || cause instanceof ConstraintViolationException
                || cause.getClass().getName().startsWith("org.apache.tomcat.util.http.InvalidParameter");
    }

    private static @Nullable HttpStatus named(Exception cause) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(cause.getClass(), ResponseStatus.class);
        return annotation == null ? null : annotation.code();
    }
}
