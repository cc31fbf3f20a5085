/** Opens the storeys of the house in order, closes them in reverse, and tells whether they are open. No pages. */
package io.trigon.web.house;
