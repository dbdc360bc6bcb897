// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.completion;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.codes.SecretCode;
import nl.waakzaam.stolengoods.codes.StrangersAttempts;
import nl.waakzaam.stolengoods.intake.Photo;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * A victim completes its report: code, facts, check, sent. One address for all steps, each sent as a form, since neither
 * the code nor what is typed may stand in an address. Each step asks for the code again, which is all there is of a
 * session.
 */
@Controller
class VictimPages {
    private static final String PATH = "/aangifte-aanvullen";

    private final Completions completions;
    private final StrangersAttempts attempts;

    VictimPages(Completions completions, StrangersAttempts attempts) {
        this.completions = completions;
        this.attempts = attempts;
    }

    @GetMapping(PATH)
    String start(Model model) {
        return code("", new FormErrors(), model);
    }

    @GetMapping(PATH + "/ontvangen")
    String received() {
        return "stolengoods/completion/received";
    }

    @PostMapping(PATH)
    String step(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "fotos", required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            Model model)
            throws IOException {
        var form = VictimForm.of(typed);
        var errors = new FormErrors();
        var secret = form.secret();
        if (secret.isEmpty()) {
            errors.add("code", "completion.code.error.shape");
            return code(form.code(), errors, model);
        }
        attempts.begin(StrangersAttempts.Kind.CODE, ClientNetwork.of(request));
        var invitation = completions.invitation(secret.get());
        if (invitation.isEmpty()) {
            errors.add("code", "completion.code.error.unknown");
            return code(form.code(), errors, model);
        }
        attempts.succeeded(StrangersAttempts.Kind.CODE, ClientNetwork.of(request));
        model.addAttribute("invitation", invitation.get());
        List<MultipartFile> sent = files == null ? List.of() : files;
        return switch (typed.getOrDefault("stap", "")) {
            case "versturen" -> send(form, secret.get(), invitation.get(), model);
            case "nakijken" -> review(form, secret.get(), invitation.get(), sent, model);
            case "herkennen" -> recognise(form, secret.get(), invitation.get(), sent, model);
            case "fotos-weg" -> {
                completions.clear(invitation.get(), form.draft());
                yield facts(form, invitation.get(), model);
            }
            default -> facts(form, invitation.get(), model);
        };
    }

    private String recognise(
            VictimForm form, SecretCode secret, Invitation invitation, List<MultipartFile> files, Model model)
            throws IOException {
        keepPhotos(form, secret, files);
        model.addAttribute("recognised", form.facts().recognise());
        return facts(form, invitation, model);
    }

    private String review(
            VictimForm form, SecretCode secret, Invitation invitation, List<MultipartFile> files, Model model)
            throws IOException {
        var facts = form.facts();
        keepPhotos(form, secret, files);
        facts.recogniseWhenNoNumber();
        facts.checkLengths();
        return complete(form, invitation) ? shown("check", form, invitation, model) : facts(form, invitation, model);
    }

    private void keepPhotos(VictimForm form, SecretCode secret, List<MultipartFile> files) throws IOException {
        var errors = form.facts().errors();
        if (!completions.keep(secret, form.draft(), Photo.readAll(files, errors))) {
            errors.add("fotos", "stolengoods.intake.error.photo", Photo.MOST_OF_ONE_GOOD);
        }
    }

    /** Looked at once more: what comes from a form is never trusted. */
    private String send(VictimForm form, SecretCode secret, Invitation invitation, Model model) {
        form.facts().checkLengths();
        if (!complete(form, invitation)) {
            return facts(form, invitation, model);
        }
        return completions.send(secret, form.draft(), form.proposed())
                ? "redirect:" + PATH + "/ontvangen"
                : start(model);
    }

    private boolean complete(VictimForm form, Invitation invitation) {
        if (form.proposed().isEmpty() && completions.photos(invitation, form.draft()) == 0) {
            form.facts().errors().add("nummer1", "completion.error.nothing");
        }
        return form.facts().errors().isEmpty();
    }

    private String facts(VictimForm form, Invitation invitation, Model model) {
        return shown("facts", form, invitation, model);
    }

    private String shown(String page, VictimForm form, Invitation invitation, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("photos", completions.photos(invitation, form.draft()));
        return "stolengoods/completion/" + page;
    }

    private static String code(String typed, FormErrors errors, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "stolengoods/completion/start";
    }
}
