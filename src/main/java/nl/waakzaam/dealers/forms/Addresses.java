// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.forms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.waakzaam.addresses.AddressRegister;
import nl.waakzaam.addresses.AddressRegister.Found;
import nl.waakzaam.addresses.HouseNumber;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.municipalities.Municipality;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.ClientNetwork;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Component;

/**
 * Completes addresses in forms. Where the register does not know one, or does not answer, it is filled in by hand and
 * counts as unverified.
 */
@Component
public class Addresses {
    private final AddressRegister register;
    private final LookupLimits limits;
    private final Proofs proofs;
    private final Municipalities municipalities;
    private final Rules rules;
    private final Clock clock;

    Addresses(
            AddressRegister register,
            LookupLimits limits,
            Proofs proofs,
            Municipalities municipalities,
            Rules rules,
            Clock clock) {
        this.register = register;
        this.limits = limits;
        this.proofs = proofs;
        this.municipalities = municipalities;
        this.rules = rules;
        this.clock = clock;
    }

    /** Whether the register of addresses has this one. */
    public boolean isKnown(DeskForm form, AddressFields fields) {
        return proofs.proves(form.value(fields.proof()), fields.values(form));
    }

    /** Fills in what the register tells; says in {@code errors} what must be filled in by hand, and why. */
    public DeskForm complete(DeskForm form, AddressFields fields, ClientNetwork network, FormErrors errors) {
        if (!fields.isAddressable(form) || isKnown(form, fields)) {
            return form;
        }
        return switch (find(form, fields, network)) {
            case Found.One one -> {
                var filled = fields.filled(form, one);
                yield filled.with(fields.proof(), proofs.of(fields.values(filled)));
            }
            case Found.None none -> byHand(form, fields, "dealers.error.address.none", errors);
            case Found.Unavailable away -> byHand(form, fields, "dealers.error.address.away", errors);
        };
    }

    private Found find(DeskForm form, AddressFields fields, ClientNetwork network) {
        var number = HouseNumber.of(form.value(fields.number())).orElseThrow();
        return limits.maySpend(network) ? register.find(fields.postcodeOf(form), number) : new Found.Unavailable();
    }

    private static DeskForm byHand(DeskForm form, AddressFields fields, String textKey, FormErrors errors) {
        if (form.isBlank(fields.street())) {
            errors.add(fields.street(), textKey);
        }
        return form.with(fields.proof(), "");
    }

    /** All that is wrong with an address; of a shop also that its municipality is unknown, or does not use this desk. */
    public void check(DeskForm form, AddressFields fields, FormErrors errors) {
        fields.check(form, errors);
        if (fields.local() && fields.isAddressable(form)) {
            checkMunicipality(form, fields, errors);
        }
    }

    private void checkMunicipality(DeskForm form, AddressFields fields, FormErrors errors) {
        var code = form.value(fields.municipality());
        var municipality = municipalities.findAt(code, today());
        if (municipality.isEmpty()) {
            errors.add(fields.municipality(), "dealers.error.municipality");
        } else if (!rules.on(code, today()).desk().value()) {
            var field = isKnown(form, fields) ? fields.postcode() : fields.municipality();
            errors.add(field, "dealers.error.no-desk", municipality.get().name());
        }
    }

    /** The municipalities of today, by code, for who must choose. */
    public Map<String, String> municipalities() {
        var names = new LinkedHashMap<String, String>();
        municipalities.list(today()).forEach(municipality -> names.put(municipality.code(), municipality.name()));
        return names;
    }

    public String nameOf(String code) {
        return municipalities.find(code).map(Municipality::name).orElse(code);
    }

    private LocalDate today() {
        return DutchTime.today(clock);
    }
}
