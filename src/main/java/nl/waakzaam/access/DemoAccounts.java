// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One invented account per role, and a colleague for what two people do; in demo mode only, made at the first start
 * before all that these accounts do. */
@Component
@Order(0)
class DemoAccounts implements ApplicationRunner {
    private record Demo(String login, String name, String organisation, Role role, String area) {}

    private static final List<Demo> ALL = List.of(
            new Demo("intake", "Iris Intake", "Politie (demo)", Role.POLICE_INTAKE, "NL"),
            new Demo("recherche", "Rob Recherche", "Politie (demo)", Role.DETECTIVE, "NL"),
            new Demo("recherche2", "Rita Recherche", "Politie (demo)", Role.DETECTIVE, "NL"),
            new Demo("gemeente", "Gerda Gemeente", "Gemeente Utrecht (demo)", Role.MUNICIPALITY, "GM0344"),
            new Demo("collega", "Gijs Gemeente", "Gemeente Utrecht (demo)", Role.MUNICIPALITY, "GM0344"),
            new Demo("handelaar", "Hans Handelaar", "Fietsen en meer (demo)", Role.DEALER, "GM0344"),
            new Demo("toezicht", "Tom Toezicht", "Gemeente Utrecht (demo)", Role.SUPERVISOR, "GM0344"),
            new Demo("wijkagent", "Wilma Wijkagent", "Politie (demo)", Role.SUPERVISOR, "NL"),
            new Demo("privacy", "Priya Privacy", "Politie (demo)", Role.PRIVACY_OFFICER, "NL"),
            new Demo("beleid", "Bart Beleid", "Ministerie (demo)", Role.POLICY_OFFICER, "NL"),
            new Demo("collega-beleid", "Bo Beleid", "Ministerie (demo)", Role.POLICY_OFFICER, "NL"),
            new Demo("beheer", "Bea Beheer", "Beheer (demo)", Role.ADMINISTRATOR, "NL"));

    private final Accounts accounts;
    private final Passwords passwords;
    private final DemoMode demo;

    DemoAccounts(Accounts accounts, Passwords passwords, DemoMode demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.demo = demo;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (demo.on()) {
            fill();
        }
    }

    void fill() {
        ALL.stream().filter(one -> accounts.findByLogin(one.login()).isEmpty()).forEach(this::add);
    }

    private void add(Demo one) {
        var id =
                accounts.add(one.login(), one.name(), one.organisation(), Set.of(one.role()), Set.of(one.area()), true);
        accounts.setPassword(id, passwords.hash(DemoMode.PASSWORD), false);
        accounts.addHistory(
                Account.actorId(id), "system:demo", "created", one.role().name());
    }
}
