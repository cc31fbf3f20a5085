package io.trigon.integrations.exchange;

import io.trigon.domain.shared.BrokenRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps what partners may name (a URL for a receipt, a server to push to) from reaching inside our network: loopback,
 * private and link-local addresses, this machine's clouds' metadata, whatever is not an ordinary address of the Internet.
 * An administrator allows exceptions by the setting {@code trigon.exchange.inside}.
 *
 * <p>Safe against names that change their address between look and use (DNS rebinding) when the connection is made to an
 * address that {@link #resolve} gave, and the name is not asked again.
 */
@ApplicationScoped
public class AddressGuard {

    /** Ranges of IPv4 that are not ordinary addresses of the Internet (RFC 6890 and its registry). */
    private static final List<Range> SPECIAL_4 = ranges(
            "0.0.0.0/8,10.0.0.0/8,100.64.0.0/10,127.0.0.0/8,169.254.0.0/16,172.16.0.0/12,192.0.0.0/24,192.0.2.0/24,"
                    + "192.88.99.0/24,192.168.0.0/16,198.18.0.0/15,198.51.100.0/24,203.0.113.0/24,224.0.0.0/3");

    /** Of IPv6 only 2000::/3 is the Internet, but for these, which are special or carry an IPv4 address in them. */
    private static final List<Range> GLOBAL_6 = ranges("2000::/3");

    private static final List<Range> SPECIAL_6 = ranges("2001::/23,2001:db8::/32,2002::/16,3fff::/20");

    private final List<Range> allowed = new ArrayList<>();
    private final Set<String> allowedHosts = new TreeSet<>();

    protected AddressGuard() {}

    /** @param inside host names, addresses and ranges such as {@code 10.1.0.0/16}, separated by commas */
    @Inject
    public AddressGuard(@ConfigProperty(name = "trigon.exchange.inside") Optional<String> inside) {
        for (String entry : inside.orElse("").split("[,\\s]+")) {
            if (entry.matches("[0-9.]+(/\\d+)?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*(/\\d+)?")) {
                allowed.add(Range.of(entry));
            } else if (!entry.isBlank()) {
                allowedHosts.add(entry.toLowerCase(Locale.ROOT));
            }
        }
    }

    private record Range(byte[] network, int bits) {
        static Range of(String text) {
            String[] parts = text.split("/");
            try {
                byte[] network = InetAddress.getByName(parts[0]).getAddress();
                int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : network.length * 8;
                if (bits < 0 || bits > network.length * 8) {
                    throw new IllegalArgumentException("Not a range of addresses: " + text);
                }
                return new Range(network, bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("Not an address: " + text, e);
            }
        }

        boolean holds(InetAddress address) {
            byte[] bytes = address.getAddress();
            if (bytes.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((bytes[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Range> ranges(String list) {
        return Arrays.stream(list.split(",")).map(Range::of).toList();
    }

    /**
     * The addresses of a host to which a connection may be made; connect to one of these, not to the name.
     *
     * @throws UnknownHostException when the name has no address
     * @throws BrokenRule {@code address-inside} when one of its addresses lies inside our network and is not allowed
     */
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        for (InetAddress address : found) {
            check(host, address);
        }
        return found;
    }

    /**
     * The same for an address that was resolved by somebody else.
     *
     * @throws BrokenRule {@code address-inside}
     */
    public void check(String host, InetAddress address) {
        boolean open = isOfTheInternet(address)
                || allowedHosts.contains(host.toLowerCase(Locale.ROOT))
                || allowed.stream().anyMatch(range -> range.holds(address));
        if (!open) {
            throw new BrokenRule(
                    "address-inside",
                    host + " is inside our own network (" + address.getHostAddress()
                            + "); an administrator may allow it by the setting trigon.exchange.inside",
                    Map.of("host", host));
        }
    }

    private static boolean isOfTheInternet(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL_4.stream().noneMatch(range -> range.holds(address));
        }
        return address instanceof Inet6Address
                && GLOBAL_6.stream().anyMatch(range -> range.holds(address))
                && SPECIAL_6.stream().noneMatch(range -> range.holds(address));
    }
}
