/** Who may see and do what, tried from outside. */
package io.trigon.systemtests.access;
