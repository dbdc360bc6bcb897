// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.codes.SecretCode;
import nl.waakzaam.stolengoods.codes.StrangersAttempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Somebody whose good is answered as registered disputes that, and follows with a code what becomes of it. */
@Controller
class OwnerPages {
    private static final String FORM = "/diefstalcheck/betwisting";
    private static final String FOLLOW = "/betwisting";

    private final Disputes disputes;
    private final StrangersAttempts attempts;

    OwnerPages(Disputes disputes, StrangersAttempts attempts) {
        this.disputes = disputes;
        this.attempts = attempts;
    }

    /** The addresses of steps, asked without the step before. */
    @GetMapping({FORM, FORM + "/versturen"})
    String without() {
        return "redirect:/";
    }

    @PostMapping(FORM)
    String start(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            Model model) {
        return form(DisputeForm.about(numbers, category), new FormErrors(), model);
    }

    @PostMapping(FORM + "/versturen")
    String send(
            @RequestParam(name = "nummer", defaultValue = "") List<String> numbers,
            @RequestParam(name = "categorie", defaultValue = "") String category,
            @RequestParam(name = "wat", defaultValue = "") String claim,
            @RequestParam(name = "verklaring", defaultValue = "") String statement,
            @RequestParam(name = "mail", defaultValue = "") String mail,
            @RequestParam(name = "bewijs", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var form = new DisputeForm(numbers, category, claim, statement, mail);
        var errors = form.errors();
        var proofs = ProofFile.readAll(files == null ? List.of() : files, errors);
        if (!errors.isEmpty()) {
            return form(form, errors, model);
        }
        attempts.begin(StrangersAttempts.Kind.DISPUTE, ClientNetwork.of(request));
        model.addAttribute("receipt", disputes.submit(form, proofs));
        return "stolengoods/dispute/received";
    }

    @GetMapping(FOLLOW)
    String ask(Model model) {
        return ask("", new FormErrors(), model);
    }

    @PostMapping(FOLLOW)
    String follow(
            @RequestParam(name = "code", defaultValue = "") String typed, HttpServletRequest request, Model model) {
        var code = SecretCode.read(typed);
        var errors = new FormErrors();
        if (code.isEmpty()) {
            errors.add("code", "completion.code.error.shape");
            return ask(typed, errors, model);
        }
        var dispute = find(code.get(), ClientNetwork.of(request));
        if (dispute.isEmpty()) {
            errors.add("code", "dispute.code.error");
            return ask(typed, errors, model);
        }
        model.addAttribute("dispute", dispute.get());
        model.addAttribute("typed", typed);
        return "stolengoods/dispute/state";
    }

    private Optional<Dispute> find(SecretCode code, ClientNetwork network) {
        attempts.begin(StrangersAttempts.Kind.CODE, network);
        var dispute = disputes.consult(code);
        dispute.ifPresent(found -> attempts.succeeded(StrangersAttempts.Kind.CODE, network));
        return dispute;
    }

    private static String ask(String typed, FormErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "stolengoods/dispute/follow";
    }

    private static String form(DisputeForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "stolengoods/dispute/form";
    }
}
