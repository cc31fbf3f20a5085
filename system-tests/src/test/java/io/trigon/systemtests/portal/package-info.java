/** The portal and the tracking page in a real Chromium: seen at desk and phone, light and dark, in both languages. */
package io.trigon.systemtests.portal;
