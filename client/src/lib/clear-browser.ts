/** Removes everything this site keeps in the browser. What the browser refuses to list stays the server's to clear. */
export async function clearBrowser(): Promise<void> {
  try {
    localStorage.clear();
    sessionStorage.clear();
  } catch {
    // Storage is forbidden here, so nothing is kept in it.
  }
  await Promise.allSettled([clearDatabases(), clearCaches()]);
}

async function clearDatabases(): Promise<void> {
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name = '' }) => deleteDatabase(name)));
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve) => {
    const deleting = indexedDB.deleteDatabase(name);
    // A tab that still has it open deletes it by closing.
    for (const event of ['success', 'error', 'blocked']) deleting.addEventListener(event, () => resolve());
  });
}

async function clearCaches(): Promise<void> {
  if (!('caches' in window)) return;
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}
