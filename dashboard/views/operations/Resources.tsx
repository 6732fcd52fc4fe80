import type { Operation } from '../../../indicators/wire/operation.ts'
import { useOperationWords } from './operationWords.ts'

const kinds = ['document', 'outil', 'ressource_pedagogique', 'contact']

/** Tools, teaching resources, documents and contact points, as the source names them. */
export function Resources({ operation: { resources } }: { operation: Operation }) {
  const words = useOperationWords()
  return (
    <section aria-labelledby="resources">
      <h2 id="resources">{words.resources}</h2>
      {resources.length === 0 && <p>{words.resourcesNone}</p>}
      <dl class="fact-list">
        {kinds.map((kind) => {
          const items = resources.filter((resource) => resource.kind === kind)
          if (items.length === 0) return null
          return (
            <div key={kind}>
              <dt>{words.kinds[kind] ?? kind}</dt>
              {items.map(({ title, description, link, role }) => (
                <dd key={title} lang="fr">
                  {isAddress(link) ? <a href={link}>{title}</a> : <b>{title}</b>}
                  {role && ` (${role})`}
                  {description && <small class="explained">{description}</small>}
                  {link === null && <small class="explained">{words.noLink}</small>}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** Only an address of the web is followed: a file brings any text in this column. */
function isAddress(link: string | null): link is string {
  return link !== null && /^https?:\/\//i.test(link)
}
