// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import nl.waakzaam.site.InvalidInput.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what could not be answered: a page in the visitor's language, or problem+json under {@code /api}. Neither the
 * answer nor the log repeats what was typed, and no answer shows a stack trace.
 */
@Component
class FailureAnswers implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    private final JteViews views;
    private final Pages pages;
    private final JsonMapper json;

    FailureAnswers(JteViews views, Pages pages, JsonMapper json) {
        this.views = views;
        this.pages = pages;
        this.json = json;
    }

    /** An answer that is already under way breaks off, so that nobody takes a part of it for the whole. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception cause) {
        if (cause instanceof AccessDeniedException || cause instanceof AuthenticationException) {
            return null;
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(cause) || isRefusedAlready(request)) {
            return new ModelAndView();
        }
        if (response.isCommitted()) {
            throw new Silenced(cause);
        }
        var failure = isOfNoKind(request, cause) ? Failure.of(415) : Failure.of(cause);
        if (failure.isUnexpected()) {
            log(request, cause);
        }
        answer(failure, request, response, request.getRequestURI());
        return new ModelAndView();
    }

    /** A body that breaks off or is no HTTP: the server chose its status and asks us for the answer afterwards. */
    private static boolean isRefusedAlready(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    }

    /** Where content of every kind is read, as by the health endpoint, Spring fails on a wildcard for its kind. */
    private static boolean isOfNoKind(HttpServletRequest request, Exception cause) {
        var kind = request.getContentType();
        return cause instanceof IllegalArgumentException && kind != null && kind.contains("*");
    }

    /** Writes the whole answer; {@code path} is the address that was asked for. */
    void answer(Failure failure, HttpServletRequest request, HttpServletResponse response, String path) {
        response.resetBuffer();
        response.setHeader("Content-Disposition", "inline");
        response.setStatus(failure.status());
        failure.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try {
            if (path.startsWith("/api/")) {
                problem(failure, request, response);
            } else {
                views.render("site/failure", page(failure, request), request, response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** When something of ours fails, who visits cannot be asked: that may be the very thing that fails. */
    private Map<String, Object> page(Failure failure, HttpServletRequest request) {
        return Map.of(
                "status",
                failure.status(),
                "detail",
                failure.text(),
                "wait",
                failure.retryAfter(),
                "page",
                failure.isOurs() ? pages.ofFailureForNobody(request) : pages.ofFailure(request));
    }

    private void problem(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.ofFailureForNobody(request);
        var problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(page.text(failure.title()));
        problem.setDetail(page.text(failure.text()));
        if (!failure.faults().isEmpty()) {
            problem.setProperty(
                    "errors",
                    failure.faults().stream().map(fault -> error(fault, page)).toList());
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    /** One fault as the NL GOV API Design Rules want it told. */
    private static Map<String, Object> error(Fault fault, Page page) {
        return Map.of(
                "in", fault.where().name().toLowerCase(Locale.ROOT),
                "location", fault.location(),
                "code", fault.textKey(),
                "detail", page.text(fault.textKey(), fault.values().toArray()));
    }

    private static void log(HttpServletRequest request, Exception cause) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.error("{} {} failed", request.getMethod(), pattern, new Silenced(cause));
    }

    /** Where it went wrong without the words of the failure, which may hold what was typed. */
    private static final class Silenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Silenced(Throwable cause) {
            super(cause.getClass().getName(), cause.getCause() == null ? null : new Silenced(cause.getCause()));
            setStackTrace(cause.getStackTrace());
        }
    }
}
