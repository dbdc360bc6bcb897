// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.own;

import java.util.Arrays;
import java.util.Optional;
import nl.waakzaam.cameras.owners.Owner;
import nl.waakzaam.cameras.owners.OwnerContact;
import nl.waakzaam.cameras.owners.OwnerContact.BestWay;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.FormErrors;

/** Who owns the cameras, as it is filled in; the mail address is the one that came in. */
public record OwnerForm(Typed typed) {
    static final String KIND = "wie";
    static final String NAME = "naam";
    static final String TELEPHONE = "telefoon";
    static final String BEST = "voorkeur";
    static final String REMARK = "opmerking";

    static final int LONGEST = 100;
    private static final int LONGEST_REMARK = 300;

    static OwnerForm of(Owner owner) {
        var contact = owner.contact();
        return new OwnerForm(Typed.empty()
                .with(KIND, CameraForm.code(owner.kind()))
                .with(NAME, contact.name())
                .with(TELEPHONE, contact.telephone())
                .with(BEST, CameraForm.code(contact.bestWay()))
                .with(REMARK, contact.remark()));
    }

    public String value(String field) {
        return typed.value(field);
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (find(Owner.Kind.values(), KIND).isEmpty()) {
            errors.add(KIND, "cameraowners.error.owner");
        }
        if (!isName(typed.value(NAME))) {
            errors.add(NAME, "cameraowners.error.name", LONGEST);
        }
        checkTelephone(errors);
        if (find(BestWay.values(), BEST).isEmpty()) {
            errors.add(BEST, "cameraowners.error.best");
        }
        if (typed.value(REMARK).length() > LONGEST_REMARK) {
            errors.add(REMARK, "cameraowners.error.remark", LONGEST_REMARK);
        }
        return errors;
    }

    /** Stands in mails to others: nothing that a mail program makes a link of. */
    static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST && !name.matches("(?i).*(?:[:/@]|www\\.).*");
    }

    private void checkTelephone(FormErrors errors) {
        var byTelephone = find(BestWay.values(), BEST).filter(way -> way == BestWay.TELEPHONE);
        if (typed.isBlank(TELEPHONE) ? byTelephone.isPresent() : !isTelephone()) {
            errors.add(TELEPHONE, "cameraowners.error.telephone");
        }
    }

    private boolean isTelephone() {
        return typed.value(TELEPHONE).replaceAll("[ ()./-]", "").matches("\\+?[0-9]{8,15}");
    }

    /** Only of a form without errors. */
    Owner.Kind kind() {
        return find(Owner.Kind.values(), KIND).orElseThrow();
    }

    /** Only of a form without errors. */
    OwnerContact contact(MailAddress mail) {
        return new OwnerContact(
                typed.value(NAME),
                mail,
                typed.value(TELEPHONE),
                find(BestWay.values(), BEST).orElseThrow(),
                typed.value(REMARK));
    }

    private <E extends Enum<E>> Optional<E> find(E[] values, String field) {
        return Arrays.stream(values)
                .filter(one -> CameraForm.code(one).equals(typed.value(field)))
                .findFirst();
    }

    /** Keeps people out of logs and errors. */
    @Override
    public String toString() {
        return "an owner as filled in";
    }
}
