// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.signup;

import java.util.Arrays;
import nl.waakzaam.dealers.Contact;
import nl.waakzaam.dealers.forms.AddressFields;
import nl.waakzaam.dealers.forms.Addresses;
import nl.waakzaam.dealers.forms.DeskForm;
import nl.waakzaam.dealers.forms.LookupLimits;
import nl.waakzaam.dealers.forms.Proofs;
import nl.waakzaam.dealers.forms.ShopFields;
import nl.waakzaam.dealers.registers.CompanyRegister;
import nl.waakzaam.dealers.registers.CompanyRegister.Company;
import nl.waakzaam.dealers.registers.CompanyRegister.Place;
import nl.waakzaam.dealers.requests.Applicant;
import nl.waakzaam.dealers.requests.Wish.SignUp;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/** Completes and checks what is filled in, step by step, and reads the whole. */
@Component
class SignUpSteps {
    private static final int LONGEST = 200;

    private final CompanyRegister companies;
    private final LookupLimits limits;
    private final Addresses addresses;
    private final ShopFields shops;
    private final Proofs proofs;

    SignUpSteps(CompanyRegister companies, LookupLimits limits, Addresses addresses, ShopFields shops, Proofs proofs) {
        this.companies = companies;
        this.limits = limits;
        this.addresses = addresses;
        this.shops = shops;
        this.proofs = proofs;
    }

    /** Asks other registers what they know for this step; what they do not know is said in {@code errors}. */
    DeskForm complete(Step step, DeskForm form, ClientNetwork network, FormErrors errors) {
        return switch (step) {
            case COMPANY -> company(form, network, errors);
            case HOME -> addresses.complete(form, AddressFields.HOME, network, errors);
            case SHOP -> addresses.complete(form, AddressFields.SHOP, network, errors);
            case PERSON, CHECK -> form;
        };
    }

    private DeskForm company(DeskForm form, ClientNetwork network, FormErrors errors) {
        var number = companyNumber(form);
        if (!isCompanyNumber(number) || isKnown(form)) {
            return form;
        }
        return switch (limits.maySpend(network) ? companies.find(number) : new Company.Unavailable()) {
            case Company.Found(var name, var visited) -> {
                var known = form.with("bedrijf", name).with("kvkBewijs", proofs.of(number, name));
                yield visited.map(place -> suggested(known, place)).orElse(known);
            }
            case Company.NotFound none -> {
                errors.add("kvk", "dealers.error.company.none");
                yield form.with("kvkBewijs", "");
            }
            case Company.Unavailable away -> form.with("kvkBewijs", "");
        };
    }

    /** Where the company can be visited is a first guess of where it buys. */
    private static DeskForm suggested(DeskForm form, Place place) {
        return form.isBlank(AddressFields.SHOP.postcode())
                ? form.with(AddressFields.SHOP.postcode(), place.postcode())
                        .with(AddressFields.SHOP.number(), place.number())
                : form;
    }

    /** Whether the company register confirmed number and name. */
    boolean isKnown(DeskForm form) {
        return proofs.proves(form.value("kvkBewijs"), companyNumber(form), form.value("bedrijf"));
    }

    /** All that is wrong with a step. */
    FormErrors check(Step step, DeskForm form, FormErrors errors) {
        switch (step) {
            case COMPANY -> {
                if (!isCompanyNumber(companyNumber(form))) {
                    errors.add("kvk", "dealers.error.company");
                }
            }
            case PERSON -> checkPerson(form, errors);
            case HOME -> addresses.check(form, AddressFields.HOME, errors);
            case SHOP -> shops.check(form, errors);
            case CHECK -> {}
        }
        return errors;
    }

    private static void checkPerson(DeskForm form, FormErrors errors) {
        required(form, "bedrijf", "dealers.error.name", errors);
        required(form, "naam", "dealers.error.person", errors);
        if (MailAddress.of(form.value("mail")).isEmpty()) {
            errors.add("mail", "dealers.error.mail");
        }
    }

    private static void required(DeskForm form, String field, String textKey, FormErrors errors) {
        if (form.isBlank(field) || form.value(field).length() > LONGEST) {
            errors.add(field, textKey);
        }
    }

    /** The first step that is not right yet; the last one when all are. */
    Step firstUnfinished(DeskForm form) {
        return Arrays.stream(Step.values())
                .filter(step -> !check(step, form, new FormErrors()).isEmpty())
                .findFirst()
                .orElse(Step.CHECK);
    }

    /** What is asked; only when no step is unfinished. */
    SignUp wish(DeskForm form) {
        var home = AddressFields.HOME;
        var mail = new MailAddress(form.value("mail"));
        var contact = new Contact(form.value("naam"), mail, home.address(form));
        return new SignUp(contact, addresses.isKnown(form, home), shops.plan(form));
    }

    Applicant applicant(DeskForm form) {
        return Applicant.company(companyNumber(form), form.value("bedrijf"), form.value("handelsnaam"), isKnown(form));
    }

    private static boolean isCompanyNumber(String number) {
        return number.matches("[0-9]{8}");
    }

    private static String companyNumber(DeskForm form) {
        return form.value("kvk").replaceAll("[ .]", "");
    }
}
