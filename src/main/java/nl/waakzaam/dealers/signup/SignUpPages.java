// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.signup;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.waakzaam.dealers.DealerMails;
import nl.waakzaam.dealers.forms.AddressFields;
import nl.waakzaam.dealers.forms.Addresses;
import nl.waakzaam.dealers.forms.DeskForm;
import nl.waakzaam.dealers.forms.DeskMailLimits;
import nl.waakzaam.dealers.requests.Requests;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Somebody signs up as a dealer. Whatever is known of company or mail address here: the answers are the same. */
@Controller
class SignUpPages {
    static final String PATH = "/opkoper-worden";
    static final String CONFIRM = PATH + "/bevestigen/{token}";

    private final SignUpSteps steps;
    private final Addresses addresses;
    private final DeskMailLimits limits;
    private final DealerMails mails;
    private final Requests requests;

    SignUpPages(SignUpSteps steps, Addresses addresses, DeskMailLimits limits, DealerMails mails, Requests requests) {
        this.steps = steps;
        this.addresses = addresses;
        this.limits = limits;
        this.mails = mails;
        this.requests = requests;
    }

    @GetMapping(PATH)
    String begin(Model model) {
        return mails.isOpen() ? beginning(model) : "dealers/signup/closed";
    }

    private String beginning(Model model) {
        return show(Step.COMPANY, DeskForm.empty(), new FormErrors(), model);
    }

    /** The address of the last step, asked without the steps before. */
    @GetMapping(PATH + "/versturen")
    String without() {
        return "redirect:" + PATH;
    }

    @PostMapping(PATH)
    String step(@RequestParam MultiValueMap<String, String> posted, HttpServletRequest request, Model model) {
        var form = DeskForm.of(posted);
        var step = Step.of(form.value("stap")).orElse(Step.COMPANY);
        var wanted = Step.of(form.value("naar"));
        if (wanted.isPresent()) {
            var shown = wanted.get() == Step.CHECK ? steps.firstUnfinished(form) : wanted.get();
            return show(shown, form, new FormErrors(), model);
        }
        var errors = new FormErrors();
        var complete = steps.complete(step, form, ClientNetwork.of(request), errors);
        return steps.check(step, complete, errors).isEmpty()
                ? show(steps.firstUnfinished(complete), complete, errors, model)
                : show(step, complete, errors, model);
    }

    @PostMapping(PATH + "/versturen")
    String send(
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            Model model,
            Locale language) {
        var form = DeskForm.of(posted);
        var unfinished = steps.firstUnfinished(form);
        if (unfinished != Step.CHECK) {
            return show(unfinished, form, steps.check(unfinished, form, new FormErrors()), model);
        }
        if (!limits.maySend(ClientNetwork.of(request))) {
            return show(Step.CHECK, form, FormErrors.one("versturen", "dealers.error.later"), model);
        }
        var wish = steps.wish(form);
        if (limits.mayReach(wish.contact().mail())) {
            requests.ask(steps.applicant(form), wish, language);
        }
        return "redirect:" + PATH + "/verstuurd";
    }

    @GetMapping(PATH + "/verstuurd")
    String sent() {
        return "dealers/signup/sent";
    }

    @GetMapping(CONFIRM)
    ModelAndView showConfirm(@PathVariable("token") String token) {
        return requests.find(token)
                .map(request -> new ModelAndView("dealers/signup/confirm").addObject("request", request))
                .orElseGet(SignUpPages::gone);
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(@PathVariable("token") String token) {
        return requests.confirm(token)
                .map(request -> new ModelAndView("dealers/signup/confirm")
                        .addObject("request", request)
                        .addObject("municipality", addresses.nameOf(request.municipality())))
                .orElseGet(SignUpPages::gone);
    }

    private String show(Step step, DeskForm form, FormErrors errors, Model model) {
        model.addAttribute("step", step);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("companyKnown", steps.isKnown(form));
        model.addAttribute("homeKnown", addresses.isKnown(form, AddressFields.HOME));
        model.addAttribute("shopKnown", addresses.isKnown(form, AddressFields.SHOP));
        model.addAttribute("municipality", addresses.nameOf(form.value(AddressFields.SHOP.municipality())));
        model.addAttribute("municipalities", addresses.municipalities());
        return "dealers/signup/step";
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("dealers/gone");
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }
}
