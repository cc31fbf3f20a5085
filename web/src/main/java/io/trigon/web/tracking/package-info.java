/** What is followed live: the event stream of the portal and the public tracking page. */
package io.trigon.web.tracking;
