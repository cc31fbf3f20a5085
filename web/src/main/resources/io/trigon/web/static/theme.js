/* Runs before the first paint: turns "auto" into the theme that the system asks for, and follows its changes. */
(function () {
  const root = document.documentElement;
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    if (root.dataset.theme === 'auto') root.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  };
  dark.addEventListener('change', apply);
  apply();
})();
