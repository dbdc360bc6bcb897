// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with an answer; nothing when it is as an answer to a stranger should be. */
final class Verdict {
    private static final List<String> HEADERS = List.of(
            "content-security-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "cache-control");
    private static final Pattern INNER_WORKINGS = Pattern.compile(
            "\\bat [\\w$.]+\\([\\w$]+\\.java|\\b(?:java|jakarta|org\\.\\w+|tools\\.jackson|nl\\.waakzaam)(?:\\.\\w+)*\\.[A-Z]\\w*"
                    + "|\\w+Exception\\b|Apache Tomcat|Whitelabel|PSQL");
    /** Fields as they were filled in, and the switch to the other language, which keeps the query. */
    private static final Pattern FILLED_IN =
            Pattern.compile("href=\"[^\"]*taal=(?:nl|en)\"|value=\"[^\"]*\"|<textarea[^>]*>[^<]*</textarea>");

    private static final Pattern MARKUP = Pattern.compile("<(?:b|script)[ >][^>]{0,20}" + Marks.LETTERS);

    private Verdict() {}

    static List<String> on(FuzzedRequest request, RawAnswer answer) {
        var faults = new ArrayList<String>();
        if (answer.status() == 0) {
            if (request.complete() && !request.asksTheImpossible()) {
                faults.add("no answer");
            }
            return faults;
        }
        if (answer.status() >= 500 && !(request.asksTheImpossible() && isOfHttpItself(answer.status()))) {
            faults.add("status " + answer.status());
        }
        if (!answer.headers().keySet().containsAll(HEADERS) && !asksTheServerItself(request)) {
            faults.add("lacks security headers");
        }
        if (INNER_WORKINGS.matcher(answer.body()).find()) {
            faults.add("shows its inner workings");
        }
        if (MARKUP.matcher(answer.body()).find()) {
            faults.add("repeats markup that was typed");
        }
        refusal(request, answer, faults);
        return faults;
    }

    /** {@code OPTIONS *} is about no address, and its answer has no content that a browser could use. */
    private static boolean asksTheServerItself(FuzzedRequest request) {
        return request.method().equals("OPTIONS") && request.path().equals("*");
    }

    private static boolean isOfHttpItself(int status) {
        return status == 501 || status == 505;
    }

    private static void refusal(FuzzedRequest request, RawAnswer answer, List<String> faults) {
        if (!answer.isRefusal()) {
            return;
        }
        if (Marks.in(FILLED_IN.matcher(answer.body()).replaceAll(""))
                || Marks.in(answer.headers().toString())) {
            faults.add("repeats what was typed");
        }
        var isProblem = answer.header("Content-Type").startsWith("application/problem+json");
        if (request.target().startsWith("/api/") && !answer.body().isEmpty() && !isProblem) {
            faults.add("an API refuses with " + answer.header("Content-Type"));
        }
        if (request.complete()
                && request.path().endsWith("/")
                && request.path().length() > 1
                && request.method().equals("GET")
                && answer.status() == 200) {
            faults.add("answers an address with a slash behind it");
        }
    }
}
