package io.trigon.integrations.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trigon.domain.shared.BrokenRule;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Addresses that partners name")
class AddressGuardTest {

    private final AddressGuard guard = new AddressGuard(Optional.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost", "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255",
                "192.168.1.1", "169.254.169.254", "100.64.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::1",
                "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
                "64:ff9b::7f00:1", "2002:7f00:1::", "2001::1", "::127.0.0.1", "2130706433", "0x7f000001", "127.1"
            })
    void insideOurNetworkIsRefused(String host) {
        assertThatThrownBy(() -> guard.resolve(host)).isInstanceOfAny(BrokenRule.class, java.io.IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.63.255.255", "100.128.0.1", "2606:4700:4700::1111"})
    void theInternetIsOpen(String host) {
        assertThatCode(() -> guard.resolve(host)).doesNotThrowAnyException();
    }

    @Test
    void theRefusalSaysWhatToDo() {
        assertThatThrownBy(() -> guard.resolve("127.0.0.1"))
                .isInstanceOfSatisfying(
                        BrokenRule.class, e -> assertThat(e.code()).isEqualTo("address-inside"))
                .hasMessageContaining("trigon.exchange.inside");
    }

    @Test
    void anAdministratorAllowsAnAddressARangeOrAName() {
        AddressGuard open = new AddressGuard(Optional.of("10.1.0.0/16, 192.168.7.9,LocalHost fd00:1::/32"));

        assertThatCode(() -> open.resolve("10.1.255.1")).doesNotThrowAnyException();
        assertThatCode(() -> open.resolve("192.168.7.9")).doesNotThrowAnyException();
        assertThatCode(() -> open.resolve("localhost")).doesNotThrowAnyException();
        assertThatCode(() -> open.resolve("fd00:1::5")).doesNotThrowAnyException();
        assertThatThrownBy(() -> open.resolve("10.2.0.1")).isInstanceOf(BrokenRule.class);
        assertThatThrownBy(() -> open.resolve("127.0.0.1")).isInstanceOf(BrokenRule.class);
    }

    @Test
    void aRangeThatIsNoneStopsTheStart() {
        assertThatThrownBy(() -> new AddressGuard(Optional.of("10.0.0.0/99")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
