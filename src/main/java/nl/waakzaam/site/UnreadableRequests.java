// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.site;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what the server refuses before any filter of ours sees it, such as a broken header line: with the headers of
 * every other answer, and as a problem of the API instead of a page of the
 * server's own. No browser sends such a request.
 */
class UnreadableRequests extends ErrorReportValve {
    private final MessageSource messages;
    private final JsonMapper json;

    UnreadableRequests(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable cause) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.setAll(response);
        try {
            write(response.getStatus(), response);
        } catch (IOException gone) {
            response.setError();
        }
    }

    private void write(int status, Response response) throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), text("detail", status));
        problem.setTitle(text("title", status));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("API-Version", SecurityHeaders.API_VERSION);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.finishResponse();
    }

    /** 501 and 505 tell that the request asks for what HTTP servers need not do: not our failure. */
    private String text(String part, int status) {
        var told = status == 501 || status == 505 ? 400 : Failure.of(status).status();
        return messages.getMessage("failure.%d.%s".formatted(told, part), null, Languages.DUTCH);
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration {
        /**
         * Added after the server's own, hence asked before it. Any number of languages may be preferred: the length of
         * a header is bounded already, and the server would fail on the eleventh.
         */
        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableRequests(
                MessageSource messages, JsonMapper json) {
            return server -> {
                server.addContextCustomizers(
                        context -> context.getParent().getPipeline().addValve(new UnreadableRequests(messages, json)));
                server.addConnectorCustomizers(connector -> connector.setMaxLocaleCount(-1));
            };
        }
    }
}
