// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.receipts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import nl.waakzaam.documents.Documents;
import nl.waakzaam.documents.Words;
import nl.waakzaam.limits.Reply;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.check.CheckAdmission;
import nl.waakzaam.stolengoods.check.CheckForm;
import nl.waakzaam.stolengoods.check.CheckTurnstile;
import nl.waakzaam.stolengoods.check.TheftCheck;
import nl.waakzaam.stolengoods.receipts.Receipts.Given;
import nl.waakzaam.stolengoods.receipts.Receipts.Shown;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Receipts for people. The token in the address is the one exception to "nothing sensitive in an address": encrypted,
 * gone after a year, and never logged but as {@code /bewijs/{token}}. Each look does the check again.
 */
@Controller
class ReceiptPages {
    private final Receipts receipts;
    private final CheckTurnstile turnstile;
    private final CheckAdmission admission;
    private final ReceiptAddresses addresses;
    private final Documents documents;
    private final MessageSource messages;

    ReceiptPages(
            Receipts receipts,
            CheckTurnstile turnstile,
            CheckAdmission admission,
            ReceiptAddresses addresses,
            Documents documents,
            MessageSource messages) {
        this.receipts = receipts;
        this.turnstile = turnstile;
        this.admission = admission;
        this.addresses = addresses;
        this.documents = documents;
        this.messages = messages;
    }

    /** The address of the form, asked without what was typed. */
    @GetMapping("/diefstalcheck/bewijs")
    String without() {
        return "redirect:/";
    }

    @PostMapping("/diefstalcheck/bewijs")
    ModelAndView give(
            @RequestParam(name = "nummer", required = false) List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "merk", defaultValue = "") String make,
            @RequestParam(name = "vraag", defaultValue = "") String question,
            @RequestParam(name = "antwoord", defaultValue = "") String reply,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new CheckForm(numbers == null ? List.of() : numbers, category, make);
        var errors = form.errors();
        return errors.isEmpty()
                ? turnstile.pass(form, new Reply(question, reply), request, response, () -> given(form))
                : wrong(form, errors);
    }

    private ModelAndView given(CheckForm form) {
        try {
            var token = receipts.give(form.question()).token();
            return new ModelAndView(new RedirectView("/bewijs/" + token, true, true, false));
        } catch (NothingToProve refusal) {
            var errors = FormErrors.one("nummer-1", "receipts.nothing");
            return wrong(form, errors);
        }
    }

    private static ModelAndView wrong(CheckForm form, FormErrors errors) {
        return new ModelAndView("stolengoods/check/home", Map.of("form", form, "errors", errors));
    }

    @GetMapping("/bewijs/{token}")
    Object show(@PathVariable String token, Locale language, HttpServletRequest request) {
        return answer(token, given -> page(given, Comparison.none(), language, request));
    }

    /** Holds a number from the good beside the receipt. */
    @PostMapping("/bewijs/{token}")
    Object compare(
            @PathVariable String token,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            Locale language,
            HttpServletRequest request) {
        return answer(token, given -> page(given, Comparison.of(number).with(given), language, request));
    }

    @GetMapping("/bewijs/{token}/pdf")
    Object pdf(@PathVariable String token, Locale language, HttpServletRequest request) {
        return answer(token, given -> {
            var model = Map.of("view", view(given, Comparison.none(), language, request));
            var content = documents.pdf("stolengoods/receipts/paper", model, language);
            return file(content, MediaType.APPLICATION_PDF, "diefstalcheck-bewijs.pdf");
        });
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

    private ModelAndView page(Given given, Comparison comparison, Locale language, HttpServletRequest request) {
        return new ModelAndView(
                "stolengoods/receipts/receipt", Map.of("view", view(given, comparison, language, request)));
    }

    /** A look counts as a check of whoever looks: a receipt is no free way to watch its numbers. */
    private ReceiptView view(Given given, Comparison comparison, Locale language, HttpServletRequest request) {
        admission.admit(request, TheftCheck.read(given.receipt().question()));
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
