// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
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

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception cause) {
        if (cause instanceof AccessDeniedException || cause instanceof AuthenticationException) {
            return null;
        }
        if (cause instanceof AsyncRequestNotUsableException || response.isCommitted()) {
            return new ModelAndView();
        }
        var failure = Failure.of(cause);
        if (failure.isOurs()) {
            log(request, cause);
        }
        answer(failure, request, response, request.getRequestURI());
        return new ModelAndView();
    }

    /** Writes the whole answer; {@code path} is the address that was asked for. */
    void answer(Failure failure, HttpServletRequest request, HttpServletResponse response, String path) {
        response.resetBuffer();
        response.setStatus(failure.status());
        failure.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        try {
            if (path.startsWith("/api/")) {
                problem(failure, request, response);
            } else {
                views.render("site/failure", content(failure), request, response);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Map<String, Object> content(Failure failure) {
        return Map.of("status", failure.status(), "detail", failure.detail(), "wait", failure.retryAfter());
    }

    private void problem(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var page = pages.of(request);
        var problem = ProblemDetail.forStatus(failure.status());
        problem.setTitle(page.text("failure.%d.title".formatted(failure.status())));
        problem.setDetail(page.text(failure.detail()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
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
