// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.documents.Words;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.stolengoods.check.CheckTurnstile;
import nl.waakzaam.stolengoods.receipts.Receipts.Given;
import nl.waakzaam.stolengoods.receipts.Receipts.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Receipts for people. The token in the address is the one exception to "nothing sensitive in an address": encrypted,
 * gone after a year, and never logged but as {@code /bewijs/{token}}. Each look does the check again.
 */
@Controller
class ReceiptPages {
    private final Receipts receipts;
    private final CheckTurnstile turnstile;
    private final ReceiptAddresses addresses;
    private final Documents documents;
    private final MessageSource messages;

    ReceiptPages(
            Receipts receipts,
            CheckTurnstile turnstile,
            ReceiptAddresses addresses,
            Documents documents,
            MessageSource messages) {
        this.receipts = receipts;
        this.turnstile = turnstile;
        this.addresses = addresses;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/bewijs/{token}")
    Object show(@PathVariable String token, Locale language, HttpServletRequest request, HttpServletResponse response) {
        return page(token, Comparison.none(), new Look(Reply.none(), language, request, response));
    }

    /** Holds a number from the good beside the receipt; without one it is the answer to a question. */
    @PostMapping("/bewijs/{token}")
    Object compare(
            @PathVariable String token,
            @RequestParam(name = "nummer", required = false) @Nullable String number,
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam(name = "antwoord", defaultValue = "") String reply,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var comparison = number == null ? Comparison.none() : Comparison.of(number);
        return page(token, comparison, new Look(new Reply(question, reply), language, request, response));
    }

    /** By a form, so that the answer to a question may come along, or by its address. */
    @RequestMapping(
            path = "/bewijs/{token}/pdf",
            method = {RequestMethod.GET, RequestMethod.POST})
    Object pdf(
            @PathVariable String token,
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam(name = "antwoord", defaultValue = "") String reply,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var look = new Look(new Reply(question, reply), language, request, response);
        return answer(
                token,
                given -> asked(given, "/pdf", look).<Object>map(first -> first).orElseGet(() -> {
                    var model = Map.of("view", view(given, Comparison.none(), language));
                    var content = documents.pdf("stolengoods/receipts/paper", model, language);
                    return file(content, MediaType.APPLICATION_PDF, "diefstalcheck-bewijs.pdf");
                }));
    }

    /** The signed statement with its salt, to check without us. */
    @GetMapping("/bewijs/{token}/verklaring")
    Object statement(@PathVariable String token) {
        return answer(
                token,
                given -> file(
                        given.signed().getBytes(StandardCharsets.US_ASCII),
                        new MediaType("application", "jose"),
                        "diefstalcheck-bewijs.jws"));
    }

    private Object answer(String token, Function<Given, Object> ofValid) {
        return switch (receipts.show(token)) {
            case Shown.Valid valid -> ofValid.apply(valid.given());
            case Shown.Expired expired -> none("expired", HttpStatus.GONE);
            case Shown.NotOurs notOurs -> none("false", HttpStatus.NOT_FOUND);
        };
    }

    /** Somebody who looks at a receipt. */
    private record Look(Reply reply, Locale language, HttpServletRequest request, HttpServletResponse response) {}

    private Object page(String token, Comparison comparison, Look look) {
        return answer(
                token,
                given -> asked(given, "", look)
                        .<Object>map(first -> first.addObject("comparison", comparison))
                        .orElseGet(() -> new ModelAndView(
                                "stolengoods/receipts/receipt",
                                Map.of(
                                        "view",
                                        view(given, comparison.with(given), look.language()),
                                        "reply",
                                        look.reply()))));
    }

    /** A look counts as a check of whoever looks: a receipt is no free way to watch its numbers. */
    private Optional<ModelAndView> asked(Given given, String below, Look look) {
        var view = "stolengoods/receipts/challenge";
        return turnstile
                .before(given.receipt().question(), view, look.reply(), look.request(), look.response())
                .map(question -> question.addObject("action", "/bewijs/" + given.token() + below));
    }

    private ReceiptView view(Given given, Comparison comparison, Locale language) {
        return new ReceiptView(
                given,
                receipts.standing(given.receipt()),
                addresses.page(given.token()),
                comparison,
                new Words(messages, language));
    }

    private static ModelAndView none(String why, HttpStatus status) {
        var page = new ModelAndView("stolengoods/receipts/none", Map.of("why", why));
        page.setStatus(status);
        return page;
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(content);
    }
}
