package io.trigon.web.house;

import io.trigon.domain.access.OpenFirstAccount;
import io.trigon.domain.shared.Storey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Sees that somebody can sign in: a house without users gets its administrator. The sample world comes before. */
@ApplicationScoped
public class FirstAccountStorey implements Storey {

    private OpenFirstAccount firstAccount;

    protected FirstAccountStorey() {}

    @Inject
    public FirstAccountStorey(OpenFirstAccount firstAccount) {
        this.firstAccount = firstAccount;
    }

    @Override
    public int floor() {
        return WORLD + 5;
    }

    @Override
    public String title() {
        return "looking who may sign in";
    }

    @Override
    public void open() {
        firstAccount.open();
    }

    @Override
    public void close() {
        // nothing is held
    }
}
